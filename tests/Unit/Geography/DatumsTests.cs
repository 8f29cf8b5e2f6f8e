using CsCheck;
using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Tests.Unit.Geography;

public sealed class DatumsTests
{
    private const double MetresPerDegree = 111_320;

    [Fact]
    public void The_published_check_pair_holds_from_WGS_84_to_GCJ_02()
    {
        var gcj02 = Datums.FromWgs84(new Position(116.42079, 39.90105), Datum.Gcj02);

        Assert.Equal(116.42703, gcj02.Longitude, 0.00001);
        Assert.Equal(39.90245, gcj02.Latitude, 0.00001);
    }

    /// <summary>The examples that coordtransform (github.com/wandergis/coordtransform, README) publishes.</summary>
    [Fact]
    public void The_published_check_pairs_hold_to_BD_09()
    {
        var gcj02 = Datums.FromWgs84(new Position(116.404, 39.915), Datum.Gcj02);
        var bd09 = Bd09.FromGcj02(new Position(116.404, 39.915));

        Assert.Equal((116.41024449916938, 39.91640428150164), (gcj02.Longitude, gcj02.Latitude), new WithinATenthOfAMicrodegree());
        Assert.Equal((116.41036949371029, 39.92133699351021), (bd09.Longitude, bd09.Latitude), new WithinATenthOfAMicrodegree());
    }

    [Fact]
    public void In_Jianye_GCJ_02_lies_some_490_metres_east_and_230_metres_south()
    {
        var wgs84 = new Position(118.72, 32.03);

        var gcj02 = Datums.FromWgs84(wgs84, Datum.Gcj02);

        Assert.Equal(0.0052, gcj02.Longitude - wgs84.Longitude, 0.0001);
        Assert.Equal(-0.0020, gcj02.Latitude - wgs84.Latitude, 0.0001);
    }

    [Fact]
    public void BD_09_lies_some_hundreds_of_metres_north_east_of_GCJ_02()
    {
        var gcj02 = new Position(118.7252, 32.028);

        var bd09 = Bd09.FromGcj02(gcj02);

        Assert.InRange(bd09.Longitude - gcj02.Longitude, 0.0055, 0.0075);
        Assert.InRange(bd09.Latitude - gcj02.Latitude, 0.0045, 0.0075);
    }

    [Theory]
    [InlineData(Datum.Wgs84)]
    [InlineData(Datum.Gcj02)]
    [InlineData(Datum.Bd09)]
    public void A_round_trip_ends_within_a_tenth_of_a_metre(Datum datum) =>
        Gen.Select(Gen.Double[73.5, 135], Gen.Double[18, 53.5]).Sample((longitude, latitude) =>
        {
            var start = new Position(longitude, latitude);
            var end = Datums.ToWgs84(Datums.FromWgs84(start, datum), datum);
            var east = (end.Longitude - start.Longitude) * MetresPerDegree * Math.Cos(latitude * Math.PI / 180);
            var north = (end.Latitude - start.Latitude) * MetresPerDegree;
            Assert.True(Math.Sqrt(east * east + north * north) < 0.1);
        });

    [Fact]
    public void A_point_outside_China_is_not_shifted()
    {
        var berlin = new Position(13.4, 52.52);

        Assert.Equal(berlin, Datums.FromWgs84(berlin, Datum.Gcj02));
        Assert.Equal(berlin, Datums.ToWgs84(berlin, Datum.Gcj02));
    }

    private sealed class WithinATenthOfAMicrodegree : IEqualityComparer<(double East, double North)>
    {
        public bool Equals((double East, double North) x, (double East, double North) y) => Math.Abs(x.East - y.East) < 1e-7 && Math.Abs(x.North - y.North) < 1e-7;

        public int GetHashCode((double East, double North) obj) => 0;
    }
}
