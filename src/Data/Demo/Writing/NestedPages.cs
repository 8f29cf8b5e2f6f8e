using System.Globalization;
using System.Text.Json;
using Jianye.DataHub.Data.Demo.Delivery;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>Answers of a REST interface with envelopes: <c>page-1.json</c> and on, 100 resources each, indented.</summary>
internal static class NestedPages
{
    private const int PageSize = 100;

    /// <param name="stamp">The field with the watermark, whose latest value each page repeats.</param>
    public static void Write(DemoOutput output, DemoSource source, string stamp)
    {
        var (dataset, batch) = (source.Dataset, source.Batch(sorted: true));
        var pages = Math.Max(1, (batch.Count + PageSize - 1) / PageSize);
        var page = 0;
        foreach (var rows in output.Noted(dataset, batch.Records).Chunk(PageSize).DefaultIfEmpty([]))
        {
            page++;
            using var file = output.Create(string.Create(CultureInfo.InvariantCulture, $"{dataset.Platform}/{dataset.Name}/page-{page}.json"));
            using var json = new Utf8JsonWriter(file, JsonValues.Indented);
            json.WriteStartObject();
            json.WriteStartObject("meta");
            json.WriteNumber("page", page);
            json.WriteNumber("per_page", PageSize);
            json.WriteNumber("pages", pages);
            json.WriteString("modified_after", "1970-01-01T00:00:00Z");
            json.WriteString("watermark", rows.Select(row => (string)row.Fields[stamp]!).Max(StringComparer.Ordinal));
            json.WriteEndObject();
            json.WriteStartObject("links");
            json.WriteString("next", page < pages ? string.Create(CultureInfo.InvariantCulture, $"/api/v1/{dataset.Name}?page={page + 1}") : null);
            json.WriteEndObject();
            json.WriteStartArray("data");
            foreach (var row in rows)
            {
                json.WriteStartObject();
                json.WriteString("type", dataset.Name);
                json.WritePropertyName("attributes");
                JsonValues.Write(json, row.Fields);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
