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
}
