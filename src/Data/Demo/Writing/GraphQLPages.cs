using System.Globalization;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Demo.Delivery;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>Answers of a GraphQL interface with connections: <c>posts_0001.json</c> and on, 300 edges each.</summary>
internal static class GraphQLPages
{
    private const int PageSize = 300;

    public static void Write(DemoOutput output, DemoDataset dataset, DemoBatch batch)
    {
        var page = 0;
        foreach (var rows in output.Noted(dataset, batch.Records).Chunk(PageSize).DefaultIfEmpty([]))
        {
            var first = page * PageSize;
            page++;
            using var file = output.Create(string.Create(CultureInfo.InvariantCulture, $"{dataset.Platform}/{dataset.Name}_{page:D4}.json"));
            using var json = new Utf8JsonWriter(file, JsonValues.Readable);
            json.WriteStartObject();
            json.WriteStartObject("data");
            json.WriteStartObject(dataset.Name);
            json.WriteNumber("totalCount", batch.Count);
            json.WriteStartArray("edges");
            for (var i = 0; i < rows.Length; i++)
            {
                json.WriteStartObject();
                json.WriteString("cursor", Cursor(first + i));
                json.WritePropertyName("node");
                JsonValues.Write(json, rows[i].Fields);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("pageInfo");
            json.WriteBoolean("hasNextPage", first + rows.Length < batch.Count);
            json.WriteString("endCursor", rows.Length > 0 ? Cursor(first + rows.Length - 1) : null);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("extensions");
            json.WriteStartObject("cost");
            json.WriteNumber("requested", PageSize);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static string Cursor(int place) => Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"c:{place}")));
}
