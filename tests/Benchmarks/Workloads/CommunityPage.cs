using System.Text.Json;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Tests.Benchmarks.Limit;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Jianye.DataHub.Tests.Benchmarks.Workloads;

/// <summary>Q2: a filtered page in an order.</summary>
internal sealed class CommunityPage : Workload
{
    public override string Name => "Q2";

    public override string Description => "newest 50 incidents of a community with place, grid and handler";

    public override string Document => """
        query Page($community: ID!) {
          incidents(first: 50, where: { community: { id: { eq: $community } } }, order: [{ reportedAt: DESC }]) {
            nodes {
              id title category severity state reportedAt addressText
              location { type coordinates }
              grid { code name }
              handler { role person { name } }
            }
            pageInfo { hasNextPage }
          }
        }
        """;

    public override Task<IReadOnlyList<WorkloadCase>> CasesAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
        => ReadCasesAsync(
            source,
            "select id from communities c where (select count(*) from incidents where community_id = c.id) > 50 order by md5(id::text)",
            reader => new WorkloadCase($$"""{"community":"{{WireId.Write("Community", reader.GetGuid(0))}}"}""", $"community={reader.GetGuid(0)}"),
            cancellationToken);

    public override void Ask(NpgsqlBatch batch, IQueryCollection query)
        => batch.BatchCommands.Add(Statement(
            """
            select i.id, i.title, i.category, i.severity, i.state, i.reported_at, i.address_text, st_x(i.location), st_y(i.location),
              g.id, g.code, g.name, m.id, m.role, p.id, p.name
            from (select * from incidents where community_id = $1 order by reported_at desc, id desc limit 51) i
            left join grids g on g.id = i.grid_id
            left join grid_team_members m on m.id = i.handler_id
            left join residents p on p.id = m.person_id
            order by i.reported_at desc, i.id desc
            """,
            Guid.Parse(query["community"].ToString())));

    public override async Task AnswerAsync(NpgsqlDataReader reader, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("incidents"u8);
        json.WriteStartArray("nodes"u8);
        var shown = 0;
        while (await reader.ReadAsync())
        {
            if (++shown > 50) continue;
            json.WriteStartObject();
            json.Id("Incident", reader, 0);
            json.Text("title"u8, reader, 1);
            json.Text("category"u8, reader, 2);
            json.Whole("severity"u8, reader, 3);
            json.Text("state"u8, reader, 4);
            json.Instant("reportedAt"u8, reader, 5);
            json.Text("addressText"u8, reader, 6);
            json.Point("location"u8, reader, 7);
            if (json.Begin("grid"u8, reader, 9))
            {
                json.Text("code"u8, reader, 10);
                json.Text("name"u8, reader, 11);
                json.WriteEndObject();
            }

            if (json.Begin("handler"u8, reader, 12))
            {
                json.Text("role"u8, reader, 13);
                if (json.Begin("person"u8, reader, 14))
                {
                    json.Text("name"u8, reader, 15);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("pageInfo"u8);
        json.WriteBoolean("hasNextPage"u8, shown > 50);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
