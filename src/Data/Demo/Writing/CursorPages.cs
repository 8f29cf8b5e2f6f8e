using System.Globalization;
using System.Text.Json;
using Jianye.DataHub.Data.Demo.Delivery;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>Answers of a REST interface that was read on from the last row seen: <c>page_0001.json</c> and on, 500 rows each.</summary>
internal static class CursorPages
{
    private const int PageSize = 500;

    /// <param name="stamp">The field with the watermark, whose latest value each page repeats.</param>
    public static void Write(DemoOutput output, DemoSource source, string stamp)
    {
        var (dataset, batch) = (source.Dataset, source.Batch(sorted: true));
        var random = new DemoRandom(source.District.Options.Seed, $"{dataset.Platform}/{dataset.Name}/pages");
        var pages = Math.Max(1, (batch.Count + PageSize - 1) / PageSize);
        var page = 0;
        DemoRecord? last = null;
        foreach (var fresh in batch.Records.Chunk(PageSize).DefaultIfEmpty([]))
        {
            page++;
            DemoRecord[] rows = last is not null && random.Chance(source.District.Options.Dirt.RepeatedRow) ? [last.Again(occurrence: 2), .. fresh] : fresh;
            last = fresh.LastOrDefault();

            var path = string.Create(CultureInfo.InvariantCulture, $"{dataset.Platform}/{dataset.Name}/page_{page:D4}.json");
            using var file = output.Create(path);
            using var json = new Utf8JsonWriter(file, JsonValues.Readable);
            json.WriteStartObject();
            json.WriteNumber("total", batch.Count);
            json.WriteNumber("count", rows.Length);
            json.WriteString("next_openid", page < pages ? DemoOutput.TextOf(last?.Fields[dataset.KeyField]) : "");
            json.WriteNumber("watermark", rows.Select(row => (long)row.Fields[stamp]!).DefaultIfEmpty().Max());
            json.WriteStartObject("data");
            json.WriteStartArray("list");
            foreach (var row in output.Noted(dataset, rows)) JsonValues.Write(json, row.Fields);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }
}
