using GraphQL.Types;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Aggregates;

/// <summary>What the aggregates of all entities share: spans of the calendar, bands and cells, as input and as output.</summary>
internal static class AggregateSharedTypes
{
    public static IEnumerable<IGraphType> All()
    {
        yield return Units();
        yield return Shapes();
        yield return Period();
        yield return Band();
        yield return Cell();
        yield return Input("DateGroupByInput", "How dates and instants are grouped (日期分组).",
            References.Field("by", References.NonNull("CalendarUnit"), "The span of the calendar (时间单位): of calendar days in Asia/Shanghai, from midnight to midnight."));
        yield return Input("NumberGroupByInput", "How numbers are grouped (数值分组).",
            References.Field("value", References.To("Boolean"), "By the number itself (按值)."),
            References.Field("bands", References.ListOf("Float"), "By bands (按分段): their lower bounds, ascending, at most 50. What lies below the first is a band, too."));
        yield return Input("AgeGroupByInput", "How ages are grouped (年龄分组).",
            References.Field("value", References.To("Boolean"), "By full years (按周岁)."),
            References.Field("bands", References.ListOf("Float"), "By age bands (年龄段): their lower bounds, ascending, at most 50, such as [0, 18, 60, 80]."),
            References.Field("asOf", References.To("LocalDate"), "The day (基准日) on which the ages of the bands count; today in Asia/Shanghai by default."));
        yield return Input("CellGroupByInput", "How places are grouped (空间分组): by the cells of a map, counted from 118.7° E 32.0° N in a local projection of the district (metres true within 0.15 %).",
            References.Field("shape", References.NonNull("CellShape"), "The shape of the cells (单元形状)."),
            References.Field("size", References.NonNull("Float"), "The length of an edge in metres (边长, 米): 25 to 20,000."));
    }

    private static EnumerationGraphType Units()
    {
        var type = new EnumerationGraphType { Name = "CalendarUnit", Description = "A span of the calendar (时间单位), made of calendar days in Asia/Shanghai (自然日), from midnight to midnight." };
        type.Add(new EnumValueDefinition("DAY", CalendarUnit.Day) { Description = "A day (日)." });
        type.Add(new EnumValueDefinition("WEEK", CalendarUnit.Week) { Description = "A week from Monday (周)." });
        type.Add(new EnumValueDefinition("MONTH", CalendarUnit.Month) { Description = "A month (月)." });
        type.Add(new EnumValueDefinition("QUARTER", CalendarUnit.Quarter) { Description = "A quarter (季度)." });
        type.Add(new EnumValueDefinition("YEAR", CalendarUnit.Year) { Description = "A year (年)." });
        return type;
    }

    private static EnumerationGraphType Shapes()
    {
        var type = new EnumerationGraphType { Name = "CellShape", Description = "What a map is tiled with (单元形状)." };
        type.Add(new EnumValueDefinition("HEXAGON", CellShape.Hexagon) { Description = "Regular hexagons that stand on a flat side (六边形)." });
        type.Add(new EnumValueDefinition("SQUARE", CellShape.Square) { Description = "Squares (正方形)." });
        return type;
    }

    private static ObjectGraphType Period()
    {
        var type = AggregateTypes.Type("CalendarPeriod", "A span of the calendar (时间段) in Asia/Shanghai.");
        type.AddField(References.Field("firstDay", References.NonNull("LocalDate"), "The first day (首日)."));
        type.AddField(References.Field("lastDay", References.NonNull("LocalDate"), "The last day (末日)."));
        type.AddField(References.Field("unit", References.NonNull("CalendarUnit"), "How long it is (时间单位)."));
        type.AddField(References.Field("label", References.NonNull("String"), "Its name (标签): 2026-03-01, 2026-W09, 2026-03, 2026-Q1 or 2026."));
        return type;
    }

    private static ObjectGraphType Band()
    {
        var type = AggregateTypes.Type("NumberBand", "A band of numbers (分段).");
        type.AddField(References.Field("from", References.To("Float"), "The least number in it (下限, 含); null below the first bound."));
        type.AddField(References.Field("to", References.To("Float"), "The number from which it ends (上限, 不含); null above the last bound."));
        type.AddField(References.Field("label", References.NonNull("String"), "Its name (标签): <18, 18–59, 80+."));
        return type;
    }

    private static ObjectGraphType Cell()
    {
        var type = AggregateTypes.Type("MapCell", "A cell of a map (网格单元).");
        type.AddField(References.Field("id", References.NonNull("String"), "The same text for the same cell of the same size, always (单元标识)."));
        foreach (var (name, shape, description) in new[] { ("centre", "GeoJSONPointType", "The middle (中心)."), ("boundary", "GeoJSONPolygonType", "The outline (边界).") })
        {
            var field = References.Field(name, References.NonNull(shape), description);
            field.Arguments = GeometryArguments.Output();
            type.AddField(field);
        }

        return type;
    }

    private static InputObjectGraphType Input(string name, string description, params FieldType[] fields)
    {
        var type = new InputObjectGraphType { Name = name, Description = description };
        foreach (var field in fields) type.AddField(field);
        return type;
    }
}
