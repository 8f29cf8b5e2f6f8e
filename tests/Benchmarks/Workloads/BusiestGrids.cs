using System.Text.Json;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Tests.Benchmarks.Limit;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Jianye.DataHub.Tests.Benchmarks.Workloads;

/// <summary>Q8: where the most is open.</summary>
internal sealed class BusiestGrids : Workload
{
    public override string Name => "Q8";

    public override string Description => "20 grids of a community by how many incidents they have, most first";

    public override string Document => """
        query Busiest($community: ID!) {
          grids(first: 20, where: { community: { id: { eq: $community } } }, order: [{ incidents: { count: DESC } }]) { nodes { id code incidents { totalCount } } }
        }
        """;

    public override Task<IReadOnlyList<WorkloadCase>> CasesAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
        => ReadCasesAsync(
            source,
            "select id from communities c where exists (select from grids g join incidents i on i.grid_id = g.id where g.community_id = c.id) order by md5(id::text)",
            reader => new WorkloadCase($$"""{"community":"{{WireId.Write("Community", reader.GetGuid(0))}}"}""", $"community={reader.GetGuid(0)}"),
            cancellationToken);

    public override void Ask(NpgsqlBatch batch, IQueryCollection query)
        => batch.BatchCommands.Add(Statement(
            """
            select g.id, g.code, i.n
            from grids g cross join lateral (select count(*) as n from incidents where grid_id = g.id) i
            where g.community_id = $1
            order by i.n desc, g.id desc limit 20
            """,
            Guid.Parse(query["community"].ToString())));

    public override async Task AnswerAsync(NpgsqlDataReader reader, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("grids"u8);
        json.WriteStartArray("nodes"u8);
        while (await reader.ReadAsync())
        {
            json.WriteStartObject();
            json.Id("Grid", reader, 0);
            json.Text("code"u8, reader, 1);
            json.WriteStartObject("incidents"u8);
            json.WriteNumber("totalCount"u8, reader.GetInt64(2));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
