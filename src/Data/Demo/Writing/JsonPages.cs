using System.Globalization;
using System.Text.Json;
using Jianye.DataHub.Data.Demo.Delivery;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>Answers of a REST interface that was read page by page: <c>p0001.json</c> and on, 200 rows each.</summary>
internal static class JsonPages
{
    private const int PageSize = 200;

    /// <param name="stamp">The field with the watermark, whose latest value each page repeats.</param>
    public static void Write(DemoOutput output, DemoDataset dataset, DemoBatch batch, string stamp)
    {
        var pages = Math.Max(1, (batch.Count + PageSize - 1) / PageSize);
        var page = 0;
        foreach (var rows in output.Noted(dataset, batch.Records).Chunk(PageSize).DefaultIfEmpty([]))
        {
            page++;
            var path = string.Create(CultureInfo.InvariantCulture, $"{dataset.Platform}/{dataset.Name}/{batch.Name}/p{page:D4}.json");
            using var file = output.Create(path);
            using var json = new Utf8JsonWriter(file, JsonValues.Readable);
            json.WriteStartObject();
            json.WriteNumber("page", page);
            json.WriteNumber("pageSize", PageSize);
            json.WriteNumber("totalPages", pages);
            json.WriteNumber("total", batch.Count);
            json.WriteString("maxUpdatedAt", rows.Select(row => (string)row.Fields[stamp]!).Max(StringComparer.Ordinal));
            json.WriteStartArray("rows");
            foreach (var row in rows) JsonValues.Write(json, row.Fields);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
