using Jianye.DataHub.Data.Database;
using Npgsql;

namespace Jianye.DataHub.Host.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers too.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder app, HubDatabase database)
    {
        app.MapGet("/health/live", (HttpContext http) => AnswerAsync(http, StatusCodes.Status200OK, "live"));
        app.MapGet("/health/ready", async (HttpContext http) =>
        {
            var isReady = await AnswersAsync(database, http.RequestAborted);
            await AnswerAsync(http, isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, isReady ? "ready" : "the database does not answer");
        });
    }

    private static async Task AnswerAsync(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(text, http.RequestAborted);
    }

    private static async Task<bool> AnswersAsync(HubDatabase database, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await using var command = database.Reading.CreateCommand("select 1");
            await command.ExecuteScalarAsync(limit.Token);
            return true;
        }
        catch (Exception fault) when (fault is NpgsqlException or OperationCanceledException)
        {
            return false;
        }
    }
}
