using Jianye.DataHub.Data.Database;
using Npgsql;

namespace Jianye.DataHub.Host.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers too.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] Asking = [HttpMethods.Get, HttpMethods.Head];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder app, HubDatabase database)
    {
        app.MapMethods("/health/live", Asking, (HttpContext http) => AnswerAsync(http, StatusCodes.Status200OK, "live"));
        app.MapMethods("/health/ready", Asking, async (HttpContext http) =>
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
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.WriteAsync(text, http.RequestAborted);
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
