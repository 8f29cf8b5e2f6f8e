using System.Globalization;
using System.Text.Json;
using Jianye.DataHub.Tests.Benchmarks.Limit;
using Microsoft.AspNetCore.Http;
using NetTopologySuite.Geometries;
using Npgsql;

namespace Jianye.DataHub.Tests.Benchmarks.Workloads;

/// <summary>Q7: who lives nearest.</summary>
internal sealed class NearestResidents : Workload
{
    public override string Name => "Q7";

    public override string Description => "20 residents nearest to a point, with their distance";

    public override string Document => """
        query Nearest($here: Geometry!) {
          residents(first: 20, near: { point: $here }) { edges { distance node { id name grid { code } } } }
        }
        """;

    public override Task<IReadOnlyList<WorkloadCase>> CasesAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
        => ReadCasesAsync(
            source,
            "select round(st_x(location)::numeric, 5)::float8, round(st_y(location)::numeric, 5)::float8 from service_points where location is not null order by md5(id::text) limit 200",
            reader =>
            {
                var (x, y) = (Text(reader.GetDouble(0)), Text(reader.GetDouble(1)));
                return new WorkloadCase($$"""{ "here": { "type": "Point", "coordinates": [{{x}},{{y}}] } }""", $"x={x}&y={y}");
            },
            cancellationToken);

    public override void Ask(NpgsqlBatch batch, IQueryCollection query)
        => batch.BatchCommands.Add(Statement(
            """
            select st_distance(r.location::geography, (select $1::geography)), r.id, r.name, g.id, g.code
            from (
              select * from (
                select *, hub_metres(location) <-> (select hub_metres($1)) as metres from residents
                where location is not null order by hub_metres(location) <-> (select hub_metres($1)) fetch first 20 rows with ties
              ) t order by metres, id limit 20
            ) r
            left join grids g on g.id = r.grid_id
            order by r.metres, r.id
            """,
            new Point(Number(query["x"].ToString()), Number(query["y"].ToString())) { SRID = 4326 }));

    public override async Task AnswerAsync(NpgsqlDataReader reader, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("residents"u8);
        json.WriteStartArray("edges"u8);
        while (await reader.ReadAsync())
        {
            json.WriteStartObject();
            json.WriteNumber("distance"u8, reader.GetDouble(0));
            json.WriteStartObject("node"u8);
            json.Id("Resident", reader, 1);
            json.Text("name"u8, reader, 2);
            if (json.Begin("grid"u8, reader, 3))
            {
                json.Text("code"u8, reader, 4);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
