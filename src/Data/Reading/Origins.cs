using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Reading;

/// <summary>What is worked out of an origin, each once a statement: a parameter, or the place of a row that is looked up there.</summary>
internal static class Origins
{
    /// <summary>Metres on the plane that hold all within the metres over the ellipsoid, in hundredths: within the region they differ by 0.8 % at most.</summary>
    private const int HundredthsOnThePlane = 101;

    /// <summary>Reaches from anywhere to anywhere on the plane.</summary>
    private const int Everywhere = 1_000_000_000;

    /// <summary>From here everything within 100 km lies where <c>hub_metres</c> is UTM's zone 50; elsewhere its metres are rough, and everything is looked at.</summary>
    private static readonly Geometry Region = new GeometryFactory(new PrecisionModel(), Territory.Boundaries.Srid).ToGeometry(new Envelope(112, 124, 26, 38));

    /// <summary>The origin on the plane on which the nearest are found.</summary>
    public static SqlExpression Metres(ReadOrigin from) => Of(from, OnPlane);

    /// <summary>The origin over the ellipsoid.</summary>
    public static SqlExpression Geography(ReadOrigin from) => Of(from, place => new SqlExpression.Cast(place, SqlType.Geography));

    /// <summary>A box on the plane that holds all within the metres: the index that hands out the nearest ends there.</summary>
    public static SqlExpression Box(ReadOrigin from, SqlExpression metres)
    {
        var onPlane = new SqlExpression.Binary(
            new SqlExpression.Binary(metres, SqlOperator.Times, new SqlExpression.Number(HundredthsOnThePlane)), SqlOperator.DividedBy, new SqlExpression.Number(100));
        return Of(from, place =>
        {
            var isInRegion = new SqlExpression.Binary(place, SqlOperator.BoxOverlaps, FilterValues.Geometry(new ReadValue.Constant(Region), ParameterUse.Geometry));
            return new SqlExpression.Call(SqlFunction.Expand, [OnPlane(place), new SqlExpression.Case(isInRegion, onPlane, new SqlExpression.Number(Everywhere))]);
        });
    }

    /// <summary>Whether the row has a place: one row where there is such a row, else none.</summary>
    public static SqlSelect HasPlace(ReadOrigin.OfRow from) => Row(from, place => new SqlExpression.IsNull(place, Negated: true));

    private static SqlExpression Of(ReadOrigin from, Func<SqlExpression, SqlExpression> of) => from switch
    {
        ReadOrigin.Given given => new SqlExpression.Once(of(FilterValues.Geometry(given.Geometry, given.IsPoint ? ParameterUse.Point : ParameterUse.Geometry))),
        ReadOrigin.OfRow row => new SqlExpression.Scalar(Row(row, of)),
        _ => throw new InvalidOperationException($"{from.GetType().Name} is no origin."),
    };

    private static SqlSelect Row(ReadOrigin.OfRow from, Func<SqlExpression, SqlExpression> of)
    {
        var alias = new SqlAlias("from");
        return new SqlSelect
        {
            Columns = [(of(new SqlExpression.Column(alias, from.Place.Column!)), "c0")],
            From = [new SqlFrom.Table(from.Entity.Table, alias)],
            Where = KeyConditions.Is(from.Entity, new SqlExpression.Column(alias, "id"), from.Id),
        };
    }

    private static SqlExpression.Call OnPlane(SqlExpression place) => new(SqlFunction.HubMetres, [place]);
}
