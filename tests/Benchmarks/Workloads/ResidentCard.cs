using System.Text.Json;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Tests.Benchmarks.Limit;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Jianye.DataHub.Tests.Benchmarks.Workloads;

/// <summary>Q1: a small nested answer by id.</summary>
internal sealed class ResidentCard : Workload
{
    public override string Name => "Q1";

    public override string Description => "resident by id: household, address, grid, community, street, newest service requests";

    public override string Document => """
        query Card($id: ID!) {
          resident(id: $id) {
            id name sex birthDate phone
            household { number }
            address { text room }
            grid { code name community { name } street { name } }
            serviceRequests(first: 5, order: [{ createdAt: DESC }]) { nodes { number title state createdAt item { title } } }
          }
        }
        """;

    public override Task<IReadOnlyList<WorkloadCase>> CasesAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
        => ReadCasesAsync(
            source,
            "select id from residents where household_id is not null order by md5(id::text) limit 500",
            reader => new WorkloadCase($$"""{"id":"{{WireId.Write("Resident", reader.GetGuid(0))}}"}""", $"id={reader.GetGuid(0)}"),
            cancellationToken);

    public override void Ask(NpgsqlBatch batch, IQueryCollection query)
    {
        var id = Guid.Parse(query["id"].ToString());
        batch.BatchCommands.Add(Statement(
            """
            select r.id, r.name, r.sex, r.birth_date, r.phone, h.id, h.number, a.id, a.text, a.room, g.id, g.code, g.name, c.name, s.name
            from residents r
            left join households h on h.id = r.household_id
            left join addresses a on a.id = r.address_id
            left join grids g on g.id = r.grid_id
            left join communities c on c.id = g.community_id
            left join streets s on s.id = g.street_id
            where r.id = $1
            """,
            id));
        batch.BatchCommands.Add(Statement(
            """
            select q.number, q.title, q.state, q.created_at, i.id, i.title
            from (select id, number, title, state, created_at, item_id from service_requests where applicant_id = $1 order by created_at desc, id desc limit 5) q
            left join service_items i on i.id = q.item_id
            order by q.created_at desc, q.id desc
            """,
            id));
    }

    public override async Task AnswerAsync(NpgsqlDataReader reader, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        await reader.ReadAsync();
        json.WriteStartObject("resident"u8);
        json.Id("Resident", reader, 0);
        json.Text("name"u8, reader, 1);
        json.Text("sex"u8, reader, 2);
        json.Date("birthDate"u8, reader, 3);
        json.Text("phone"u8, reader, 4);
        if (json.Begin("household"u8, reader, 5))
        {
            json.Text("number"u8, reader, 6);
            json.WriteEndObject();
        }

        if (json.Begin("address"u8, reader, 7))
        {
            json.Text("text"u8, reader, 8);
            json.Text("room"u8, reader, 9);
            json.WriteEndObject();
        }

        if (json.Begin("grid"u8, reader, 10))
        {
            json.Text("code"u8, reader, 11);
            json.Text("name"u8, reader, 12);
            json.Named("community"u8, "name"u8, reader, 13);
            json.Named("street"u8, "name"u8, reader, 14);
            json.WriteEndObject();
        }

        json.WriteStartObject("serviceRequests"u8);
        json.WriteStartArray("nodes"u8);
        await reader.NextResultAsync();
        while (await reader.ReadAsync())
        {
            json.WriteStartObject();
            json.Text("number"u8, reader, 0);
            json.Text("title"u8, reader, 1);
            json.Text("state"u8, reader, 2);
            json.Instant("createdAt"u8, reader, 3);
            if (json.Begin("item"u8, reader, 4))
            {
                json.Text("title"u8, reader, 5);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
