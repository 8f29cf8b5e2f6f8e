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
