using System.Globalization;
using System.Text.Json;
using Jianye.DataHub.Tests.Benchmarks.Limit;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Jianye.DataHub.Tests.Benchmarks.Workloads;

/// <summary>Q5: how much happened where.</summary>
internal sealed class QuarterCounts : Workload
{
    private const int Days = 90;

    public override string Name => "Q5";

    public override string Description => "incidents of 90 days counted by street and category";

    public override string Document => """
        query Counts($from: DateTime!, $until: DateTime!) {
          incidentsAggregate(where: { reportedAt: { gte: $from, lt: $until } }, groupBy: [{ street: { id: true } }, { category: true }]) {
            groups { key { street { name } category } count }
          }
        }
        """;

    public override Task<IReadOnlyList<WorkloadCase>> CasesAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
        => ReadCasesAsync(
            source,
            "select date_trunc('day', first, 'Asia/Shanghai') + n * interval '7 days' from (select min(reported_at) as first from incidents) i, generate_series(0, 140) n order by md5(n::text)",
            reader =>
            {
                var from = reader.GetDateTime(0);
                var (first, last) = (Text(from), Text(from.AddDays(Days)));
                return new WorkloadCase($$"""{"from":"{{first}}","until":"{{last}}"}""", $"from={first}&until={last}");
            },
            cancellationToken);

    public override void Ask(NpgsqlBatch batch, IQueryCollection query)
        => batch.BatchCommands.Add(Statement(
            """
            select s.id, s.name, i.category, i.n
            from (select street_id, category, count(*) as n from incidents where reported_at >= $1 and reported_at < $2 group by street_id, category) i
            left join streets s on s.id = i.street_id
            order by i.street_id, i.category
            """,
            Instant(query["from"].ToString()),
            Instant(query["until"].ToString())));

    public override async Task AnswerAsync(NpgsqlDataReader reader, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("incidentsAggregate"u8);
        json.WriteStartArray("groups"u8);
        while (await reader.ReadAsync())
        {
            json.WriteStartObject();
            json.WriteStartObject("key"u8);
            if (json.Begin("street"u8, reader, 0))
            {
                json.Text("name"u8, reader, 1);
                json.WriteEndObject();
            }

            json.Text("category"u8, reader, 2);
            json.WriteEndObject();
            json.WriteNumber("count"u8, reader.GetInt64(3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Text(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static DateTime Instant(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
