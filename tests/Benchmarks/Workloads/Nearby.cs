using System.Globalization;
using System.Text.Json;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Tests.Benchmarks.Limit;
using Microsoft.AspNetCore.Http;
using NetTopologySuite.Geometries;
using Npgsql;

namespace Jianye.DataHub.Tests.Benchmarks.Workloads;

/// <summary>Q4: what happened lately near a place.</summary>
internal sealed class Nearby : Workload
{
    private const double Metres = 1000;

    public override string Name => "Q4";

    public override string Description => "newest 50 incidents within 1,000 m of a point";

    public override string Document => """
        query Near($here: Geometry!, $metres: Float!) {
          incidents(first: 50, where: { location: { dWithin: { geometry: $here, distance: $metres } } }, order: [{ reportedAt: DESC }]) {
            nodes { id title category reportedAt location { type coordinates } grid { code } }
          }
        }
        """;

    public override Task<IReadOnlyList<WorkloadCase>> CasesAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
        => ReadCasesAsync(
            source,
            "select round(st_x(location)::numeric, 5)::float8, round(st_y(location)::numeric, 5)::float8 from buildings where location is not null order by md5(id::text) limit 200",
            reader =>
            {
                var (x, y) = (Text(reader.GetDouble(0)), Text(reader.GetDouble(1)));
                return new WorkloadCase($$"""{"here":{"type":"Point","coordinates":[{{x}},{{y}}]},"metres":1000}""", $"x={x}&y={y}");
            },
            cancellationToken);

    /// <summary>The newest of the order first, all of the circle only where these are too few, or where the circle holds few anyway.</summary>
    public override void Ask(NpgsqlBatch batch, IQueryCollection query)
    {
        var point = new Point(Number(query["x"].ToString()), Number(query["y"].ToString())) { SRID = 4326 };
        batch.BatchCommands.Add(Statement(
            """
            with few as materialized (
              select count(*) < 500 as few from (select from incidents where location && (select $1) limit 500) a
            ), w as materialized (
              select * from (select * from incidents order by reported_at desc, id desc limit 20000) n
              where location && $1 and st_distance(location::geography, (select $2::geography)) <= $3
              order by reported_at desc, id desc limit 50
            ), rest as materialized (
              select (select few from few) or (
                (select count(*) from w) < 50 and exists (select from incidents order by reported_at desc, id desc offset 20000 limit 1)) as rest
            )
            select i.id, i.title, i.category, i.reported_at, st_x(i.location), st_y(i.location), g.id, g.code
            from (
              select * from (
                (select * from w where (select rest from rest) is not true)
                union all
                (select * from (
                  select * from incidents where location && $1 and st_distance(location::geography, (select $2::geography)) <= $3 and (select rest from rest) offset 0
                ) f order by reported_at desc, id desc limit 50)
              ) u order by reported_at desc, id desc limit 50
            ) i
            left join grids g on g.id = i.grid_id
            order by i.reported_at desc, i.id desc
            """,
            GivenShapes.Box(point, Metres),
            point,
            Metres));
    }

    public override async Task AnswerAsync(NpgsqlDataReader reader, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("incidents"u8);
        json.WriteStartArray("nodes"u8);
        while (await reader.ReadAsync())
        {
            json.WriteStartObject();
            json.Id("Incident", reader, 0);
            json.Text("title"u8, reader, 1);
            json.Text("category"u8, reader, 2);
            json.Instant("reportedAt"u8, reader, 3);
            json.Point("location"u8, reader, 4);
            if (json.Begin("grid"u8, reader, 6))
            {
                json.Text("code"u8, reader, 7);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
