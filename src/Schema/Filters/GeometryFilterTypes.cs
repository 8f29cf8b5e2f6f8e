using GraphQL.Types;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;

namespace Jianye.DataHub.Schema.Filters;

/// <summary>The spatial filter inputs. The direction is always: the stored shape PREDICATE the given one.</summary>
internal static class GeometryFilterTypes
{
    public static IEnumerable<IGraphType> All()
    {
        var operators = FilterOperators.For(ValueKind.Geometry).ToList();
        foreach (var name in new[] { "Point", "MultiPolygon" })
        {
            var type = FilterTypes.Combinable(Names.Filter(name), $"Spatial conditions on a {name} (空间条件); all that are given must hold.");
            foreach (var candidate in operators)
            {
                if (candidate.Operand == OperandShape.NullTest)
                {
                    OperationTypes.Add(type, candidate, ValueKind.Geometry, name);
                    continue;
                }

                type.AddField(References.Field(candidate.Name, References.To(NameOf(candidate)), candidate.Description));
                if (candidate.NegatedName is { } negated) type.AddField(References.Field(negated, References.To(NameOf(candidate)), $"Not (否定): {candidate.Description} Items without a place are kept."));
            }

            yield return type;
        }

        foreach (var candidate in operators.Where(candidate => candidate.Operand != OperandShape.NullTest)) yield return Operation(candidate);
    }

    private static InputObjectGraphType Operation(FilterOperator candidate)
    {
        var type = new InputObjectGraphType { Name = NameOf(candidate), Description = candidate.Description };
        if (candidate.Operand == OperandShape.Box)
        {
            type.AddField(References.Field("west", References.NonNull("Float"), "The least longitude (西边界, 最小经度)."));
            type.AddField(References.Field("south", References.NonNull("Float"), "The least latitude (南边界, 最小纬度)."));
            type.AddField(References.Field("east", References.NonNull("Float"), "The greatest longitude (东边界, 最大经度)."));
            type.AddField(References.Field("north", References.NonNull("Float"), "The greatest latitude (北边界, 最大纬度)."));
            type.AddField(References.Field("crs", References.To("Int"), "The EPSG code (坐标系代码) of the sides: 4326 (the default), 4490 or 3857."));
            type.AddField(References.Field("datum", References.To("Datum"), "The datum (坐标基准) of the sides; WGS84 by default."));
            return type;
        }

        type.AddField(References.Field("geometry", References.NonNull("Geometry"), "The given shape (几何图形) as GeoJSON."));
        type.AddField(References.Field("buffer", References.To("Float"), "Metres (缓冲距离, 米) by which the given shape is widened first."));
        switch (candidate.Operand)
        {
            case OperandShape.WithinDistance:
                type.AddField(References.Field("distance", References.NonNull("Float"), "Metres (距离, 米)."));
                break;
            case OperandShape.Distance:
                foreach (var comparison in FilterOperators.ForDistance) OperationTypes.Add(type, comparison, ValueKind.Float, "Float");
                break;
        }

        return type;
    }

    private static string NameOf(FilterOperator candidate)
        => $"Geometry{char.ToUpperInvariant(candidate.Name[0])}{candidate.Name[1..]}OperationFilterInput";
}
