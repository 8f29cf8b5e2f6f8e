using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Connectors.Mapping.Transforms;
using Jianye.DataHub.Data.Geography;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping.Transforms;

/// <summary>One field's mapping over cells.</summary>
internal static class Transformed
{
    public static readonly MappingContext Context = new("11-five-micro", Datum.Wgs84, TerritoryIndex.Official, new DateOnly(2018, 7, 1));

    /// <summary>A transform with one column, <c>c</c>.</summary>
    public static object? Cell(string transform, string? cell) => Of(new FieldMapping { From = ["c"], As = transform }, ("c", cell));

    /// <returns>A structured value as its JSON, a remark as <c>remark</c>.</returns>
    public static object? Of(FieldMapping mapping, params (string Column, string? Cell)[] cells)
        => BoundField.Bind("field", mapping).Value(cells.ToDictionary(cell => cell.Column, cell => cell.Cell), Context) switch
        {
            JsonValue json => json.Json,
            Remark => "remark",
            var value => value,
        };

    public static string Refusal(string transform, string cell) => Assert.Throws<RejectedException>(() => Cell(transform, cell)).Code;
}
