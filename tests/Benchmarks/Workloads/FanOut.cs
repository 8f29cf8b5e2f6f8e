using System.Text.Json;
using Jianye.DataHub.Tests.Benchmarks.Limit;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Jianye.DataHub.Tests.Benchmarks.Workloads;

/// <summary>Q3: four levels, pages within pages.</summary>
internal sealed class FanOut : Workload
{
    public override string Name => "Q3";

    public override string Description => "streets, their communities, their grids, the newest 10 open incidents of each";

    public override string Document => """
        query Tree {
          streets(first: 10, order: [{ code: ASC }]) {
            nodes {
              code name
              communities(first: 20, order: [{ code: ASC }]) {
                nodes {
                  code name
                  grids(first: 20, order: [{ code: ASC }]) {
                    nodes {
                      code name
                      incidents(first: 10, where: { open: { eq: true } }, order: [{ reportedAt: DESC }]) {
                        nodes { id title category severity reportedAt }
                      }
                    }
                  }
                }
              }
            }
          }
        }
        """;

    public override Task<IReadOnlyList<WorkloadCase>> CasesAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<WorkloadCase>>([new WorkloadCase("{}", "")]);

    // No street has more than twenty communities, no community more than twenty grids: the tree is the whole of three small tables.
    public override void Ask(NpgsqlBatch batch, IQueryCollection query)
    {
        batch.BatchCommands.Add(Statement("select id, code, name from streets order by code, id limit 10"));
        batch.BatchCommands.Add(Statement("select c.street_id, c.id, c.code, c.name from communities c join streets s on s.id = c.street_id order by s.code, c.code, c.id"));
        batch.BatchCommands.Add(Statement(
            """
            select g.community_id, g.id, g.code, g.name
            from grids g join communities c on c.id = g.community_id join streets s on s.id = c.street_id
            order by s.code, c.code, g.code, g.id
            """));
        batch.BatchCommands.Add(Statement(
            """
            select g.id, i.id, i.title, i.category, i.severity, i.reported_at
            from (
              select g.id, row_number() over (order by s.code, c.code, g.code, g.id) as place
              from grids g join communities c on c.id = g.community_id join streets s on s.id = c.street_id
            ) g
            cross join lateral (
              select id, title, category, severity, reported_at from incidents where grid_id = g.id and open order by reported_at desc, id desc limit 10
            ) i
            order by g.place, i.reported_at desc, i.id desc
            """));
    }

    public override async Task AnswerAsync(NpgsqlDataReader reader, Utf8JsonWriter json)
    {
        var streets = await NodesAsync(reader, hasParent: false);
        var communities = await NodesAsync(reader, hasParent: true);
        var grids = await NodesAsync(reader, hasParent: true);
        var isLeft = await reader.ReadAsync();
        json.WriteStartObject();
        Begin(json, "streets"u8);
        var (community, grid) = (0, 0);
        foreach (var street in streets)
        {
            Begin(json, street);
            Begin(json, "communities"u8);
            for (; community < communities.Count && communities[community].Parent == street.Id; community++)
            {
                Begin(json, communities[community]);
                Begin(json, "grids"u8);
                for (; grid < grids.Count && grids[grid].Parent == communities[community].Id; grid++)
                {
                    Begin(json, grids[grid]);
                    Begin(json, "incidents"u8);
                    for (; isLeft && reader.GetGuid(0) == grids[grid].Id; isLeft = await reader.ReadAsync()) Incident(json, reader);
                    End(json);
                    json.WriteEndObject();
                }

                End(json);
                json.WriteEndObject();
            }

            End(json);
            json.WriteEndObject();
        }

        End(json);
        json.WriteEndObject();
    }

    private static async Task<List<Node>> NodesAsync(NpgsqlDataReader reader, bool hasParent)
    {
        var nodes = new List<Node>();
        var first = hasParent ? 1 : 0;
        while (await reader.ReadAsync())
        {
            nodes.Add(new Node(hasParent ? reader.GetGuid(0) : default, reader.GetGuid(first), reader.GetFieldValue<byte[]>(first + 1), reader.GetFieldValue<byte[]>(first + 2)));
        }

        await reader.NextResultAsync();
        return nodes;
    }

    private static void Begin(Utf8JsonWriter json, ReadOnlySpan<byte> name)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("nodes"u8);
    }

    private static void Begin(Utf8JsonWriter json, Node node)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, node.Code);
        json.WriteString("name"u8, node.Name);
    }

    private static void End(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Incident(Utf8JsonWriter json, NpgsqlDataReader reader)
    {
        json.WriteStartObject();
        json.Id("Incident", reader, 1);
        json.Text("title"u8, reader, 2);
        json.Text("category"u8, reader, 3);
        json.Whole("severity"u8, reader, 4);
        json.Instant("reportedAt"u8, reader, 5);
        json.WriteEndObject();
    }

    private readonly record struct Node(Guid Parent, Guid Id, byte[] Code, byte[] Name);
}
