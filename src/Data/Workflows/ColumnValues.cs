using System.Globalization;
using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Workflows;

/// <summary>What a change says of a row: values by column. Kept as JSON with the step, so that every derivation says it again.</summary>
internal sealed class ColumnValues : Dictionary<string, object?>
{
    public ColumnValues()
        : base(StringComparer.Ordinal)
    {
    }

    public string ToJson() => new JsonObject(this.Select(column => new KeyValuePair<string, JsonNode?>(column.Key, Node(column.Value)))).ToJsonString();

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        Guid key => key.ToString("D"),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        int number => number,
        bool truth => truth,
        Point point => new JsonArray(point.X, point.Y),
        _ => (string)value,
    };
}
