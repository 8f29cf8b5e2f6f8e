using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Tests.Benchmarks.Workloads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Jianye.DataHub.Tests.Benchmarks.Limit;

/// <summary>How fast it could be: a bare server with an address a workload, the best SQL known, prepared, columns in binary straight into JSON.</summary>
internal static class LimitApplication
{
    private static readonly JsonWriterOptions Json = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static WebApplication Build(NpgsqlDataSource source, IReadOnlyList<Workload> workloads)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        var byPath = workloads.ToDictionary(workload => $"/{workload.Name}", StringComparer.Ordinal);
        app.Run(http => AnswerAsync(http, source, byPath[http.Request.Path.Value!]));
        return app;
    }

    /// <summary>A pool as the hub's, but for the isolation of its transactions.</summary>
    public static NpgsqlDataSource CreatePool(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "limit",
            MaxPoolSize = Math.Clamp(Environment.ProcessorCount * 4, 8, 32),
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 1,
            NoResetOnClose = true,
        };
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.UseNetTopologySuite();
        return builder.Build();
    }

    private static async Task AnswerAsync(HttpContext http, NpgsqlDataSource source, Workload workload)
    {
        using var output = new PooledBytes();
        await using (var json = new Utf8JsonWriter(output, Json))
        {
            json.WriteStartObject();
            json.WritePropertyName("data"u8);
            await using var batch = source.CreateBatch();
            workload.Ask(batch, http.Request.Query);
            await using var reader = await batch.ExecuteReaderAsync();
            await workload.AnswerAsync(reader, json);
            json.WriteEndObject();
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = output.Length;
        await http.Response.BodyWriter.WriteAsync(output.Written);
    }
}
