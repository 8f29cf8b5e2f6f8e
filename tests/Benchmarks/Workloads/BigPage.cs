using System.Text.Json;
using Jianye.DataHub.Tests.Benchmarks.Limit;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Jianye.DataHub.Tests.Benchmarks.Workloads;

/// <summary>Q6: many rows of plain columns.</summary>
internal sealed class BigPage : Workload
{
    public override string Name => "Q6";

    public override string Description => "1,000 residents, 10 scalars each";

    public override string Document => """
        query Rows {
          residents(first: 1000) {
            nodes { id name sex birthDate phone idNumber addressText hukouAddress populationKind livesInDistrict }
          }
        }
        """;

    public override Task<IReadOnlyList<WorkloadCase>> CasesAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<WorkloadCase>>([new WorkloadCase("{}", "")]);

    public override void Ask(NpgsqlBatch batch, IQueryCollection query)
        => batch.BatchCommands.Add(Statement(
            """
            select id, name, sex, birth_date, phone, id_number, address_text, hukou_address, population_kind, lives_in_district
            from residents order by id limit 1000
            """));

    public override async Task AnswerAsync(NpgsqlDataReader reader, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("residents"u8);
        json.WriteStartArray("nodes"u8);
        while (await reader.ReadAsync())
        {
            json.WriteStartObject();
            json.Id("Resident", reader, 0);
            json.Text("name"u8, reader, 1);
            json.Text("sex"u8, reader, 2);
            json.Date("birthDate"u8, reader, 3);
            json.Text("phone"u8, reader, 4);
            json.Text("idNumber"u8, reader, 5);
            json.Text("addressText"u8, reader, 6);
            json.Text("hukouAddress"u8, reader, 7);
            json.Text("populationKind"u8, reader, 8);
            json.Truth("livesInDistrict"u8, reader, 9);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
