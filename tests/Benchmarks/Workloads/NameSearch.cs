using System.Text.Json;
using Jianye.DataHub.Tests.Benchmarks.Limit;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Jianye.DataHub.Tests.Benchmarks.Workloads;

/// <summary>Q9: who is called so.</summary>
internal sealed class NameSearch : Workload
{
    public override string Name => "Q9";

    public override string Description => "10 residents by their name";

    public override string Document => """
        query Search($text: String!) {
          search(text: $text, kinds: [RESIDENT]) { ... on Resident { id name } }
        }
        """;

    public override Task<IReadOnlyList<WorkloadCase>> CasesAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
        => ReadCasesAsync(
            source,
            "select name from residents where name ~ '^[一-龥]{3}$' group by name having count(*) < 40 order by md5(name) limit 200",
            reader => new WorkloadCase($$"""{"text":"{{reader.GetString(0)}}"}""", $"text={Uri.EscapeDataString(reader.GetString(0))}"),
            cancellationToken);

    public override void Ask(NpgsqlBatch batch, IQueryCollection query)
        => batch.BatchCommands.Add(Statement(
            """
            select r.id, r.name
            from (
              select id, max(rank) as rank, min(characters) as characters
              from (
                (select id, case when hub_fold(name) = (select hub_fold($1)) then 5 else 4 end as rank, length(name) as characters from residents
                 where hub_fold(name) >= (select hub_fold($1)) and hub_fold(name) < (select hub_beyond(hub_fold($1))) order by hub_fold(name) limit 50)
                union all
                (select id, 2, length(name) from residents
                 where hub_grams(hub_fold(name)) @> hub_search_grams($1) and hub_fold(name) like all ((select hub_patterns($1))::text[]) limit 200)
                union all
                (select id, case when length(hub_fold(name)) = (select length(hub_fold($1))) then 3 else 1 end, length(name) from residents
                 where hub_initials(hub_fold(name)) >= (select hub_fold($1)) and hub_initials(hub_fold(name)) < (select hub_beyond(hub_fold($1))) order by hub_initials(hub_fold(name)) limit 50)
              ) found
              group by id order by rank desc, characters, id limit 10
            ) best
            join residents r on r.id = best.id
            order by best.rank desc, best.characters, r.id
            """,
            query["text"].ToString()));

    public override async Task AnswerAsync(NpgsqlDataReader reader, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("search"u8);
        while (await reader.ReadAsync())
        {
            json.WriteStartObject();
            json.Id("Resident", reader, 0);
            json.Text("name"u8, reader, 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
