using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jianye.DataHub.Data.Demo.Delivery;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>Answers of a REST interface that was read page by page: <c>p0001.json</c> and on, 200 rows each.</summary>
internal static class JsonPages
{
    private const int PageSize = 200;

    // A document of its own, never part of a web page: Chinese text stays readable.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
            using var json = new Utf8JsonWriter(file, Readable);
            json.WriteStartObject();
            json.WriteNumber("page", page);
            json.WriteNumber("pageSize", PageSize);
            json.WriteNumber("totalPages", pages);
            json.WriteNumber("total", batch.Count);
            json.WriteString("maxUpdatedAt", rows.Select(row => (string)row.Fields[stamp]!).Max(StringComparer.Ordinal));
            json.WriteStartArray("rows");
            foreach (var row in rows) Write(json, row.Fields);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case int number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case Fields fields:
                json.WriteStartObject();
                foreach (var (name, member) in fields)
                {
                    json.WritePropertyName(name);
                    Write(json, member);
                }

                json.WriteEndObject();
                break;
            case IReadOnlyList<Fields> list:
                json.WriteStartArray();
                foreach (var item in list) Write(json, item);
                json.WriteEndArray();
                break;
            default: throw new InvalidOperationException($"A record holds a {value.GetType().Name}, which no page has a form for.");
        }
    }
}
