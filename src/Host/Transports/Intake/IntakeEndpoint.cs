using System.Text;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Connectors.Repair;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Host.Commands;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Schema.Errors;
using Microsoft.AspNetCore.Http.Features;
using Npgsql;

namespace Jianye.DataHub.Host.Transports.Intake;

/// <summary><c>POST /intake/{slug}</c>: a delivery by HTTP, answered with its run. <c>GET /intake/{slug}/rejections/{dataset}.csv</c>: what of it
/// waits for repair.</summary>
internal sealed partial class IntakeEndpoint(HubIntake intake, HubDatabase database, IntakeGate gate, AuditLog audit, IHostApplicationLifetime lifetime, ILogger<IntakeEndpoint> log)
{
    private const string RetryAfterSeconds = "10";

    private const int NoSpaceLeft = 28;

    public static void Map(WebApplication app, HubIntake intake, HubDatabase database)
    {
        IntakeSpool.Clean(intake.Spool);
        var gate = new IntakeGate(new Importer(database, intake.Connectors, TimeProvider.System), intake.Options.Patience, TimeProvider.System);
        var endpoint = new IntakeEndpoint(
            intake, database, gate, app.Services.GetRequiredService<AuditLog>(), app.Lifetime, app.Services.GetRequiredService<ILogger<IntakeEndpoint>>());
        app.MapPost("/intake/{slug}", (HttpContext http, string slug) => endpoint.AnswerAsync(http, () => endpoint.TakeAsync(http, slug)));
        app.MapGet("/intake/{slug}/rejections/{dataset}.csv", (HttpContext http, string slug, string dataset) => endpoint.AnswerAsync(http, () => endpoint.RejectionsAsync(http, slug, dataset)));
        app.MapMethods("/intake/{slug}", ["GET", "HEAD", "PUT", "PATCH", "DELETE"], (HttpContext http) => endpoint.AnswerAsync(http, () =>
        {
            http.Response.Headers.Allow = "POST";
            throw new IntakeException(StatusCodes.Status405MethodNotAllowed, "HUB_METHOD", "A delivery is sent by POST.");
        }));
    }

    private async Task TakeAsync(HttpContext http, string slug)
    {
        var caller = await RequireAsync(http, slug);
        var purpose = http.PurposeOf();
        var connector = Find(slug);
        RefuseOtherSites(http.Request);
        if (http.Request.Headers.ContentEncoding.ToString() is not ("" or "identity"))
        {
            http.Response.Headers.AcceptEncoding = "identity";
            throw new IntakeException(StatusCodes.Status415UnsupportedMediaType, "HUB_INTAKE_BODY", "A delivery was expected as it is, without a Content-Encoding; a packed one says so by its Content-Type.");
        }

        using var turn = gate.Enter(slug);
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = intake.Options.MaximumBytes;
        using var spool = new IntakeSpool(intake);
        await DeliveryReader.ReadAsync(http.Request, slug, spool, http.RequestAborted);
        await audit.WriteAsync(AuditRecord.Of(AuditKind.Delivery, caller, purpose, http.AddressOf()) with { Operation = "intake", Platform = slug });
        // Received is received: who hangs up now gets no answer, but the run goes to its end.
        var reports = await gate.ImportAsync(new Delivery(connector.Slug, spool.Files), lifetime.ApplicationStopping);
        await WriteAsync(http, StatusCodes.Status200OK, Encoding.UTF8.GetBytes(IngestPrinting.Json(reports, onOneLine: true)));
    }

    private async Task RejectionsAsync(HttpContext http, string slug, string dataset)
    {
        var caller = await RequireAsync(http, slug);
        var definition = Find(slug).Datasets.FirstOrDefault(candidate => candidate.Name == dataset)
            ?? throw new IntakeException(StatusCodes.Status404NotFound, "HUB_INTAKE_PLATFORM", "The platform has no data set of this name.");
        var purpose = http.PurposeOf() ?? throw new IntakeException(
            StatusCodes.Status400BadRequest, "HUB_PURPOSE_REQUIRED", "Records as they were delivered are shown only for a purpose, which is written down; send it in the header X-Purpose, such as X-Purpose: repair.");
        await audit.WriteAsync(AuditRecord.Of(AuditKind.Export, caller, purpose, http.AddressOf()) with { Operation = $"rejections {dataset}", Platform = slug, Columns = ["Rejection.raw"] });
        http.Response.ContentType = $"text/csv; charset={(definition.Encoding == "GB18030" ? "gb18030" : "utf-8")}; header=present";
        http.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString($"{dataset}.csv")}";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await new RepairExporter(database).WriteAsync(definition, http.Response.Body, http.RequestAborted);
    }

    /// <exception cref="TokenException">The caller is neither an administrator nor the platform's integrator.</exception>
    private static async ValueTask<Caller> RequireAsync(HttpContext http, string slug)
    {
        var caller = await http.CallerOfAsync();
        if (!caller.IsAuthenticated) throw TokenException.Missing("Deliveries need a token of the platform's integrator; send one in the Authorization header.");
        if (caller.Role == Role.Admin || (caller.Role == Role.Integrator && caller.Platform == slug)) return caller;
        throw TokenException.Forbidden("Only the platform's own integrator and administrators may send and fetch its deliveries.");
    }

    private IConnector Find(string slug) => intake.Connectors.FirstOrDefault(connector => connector.Slug == slug)
        ?? throw new IntakeException(StatusCodes.Status404NotFound, "HUB_INTAKE_PLATFORM", "No platform is called so; \"hub platforms\" lists their slugs.");

    /// <summary>Browsers send forms to any address that a page names, and say of which site the page is.</summary>
    private static void RefuseOtherSites(HttpRequest request)
    {
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin || origin == $"{request.Scheme}://{request.Host}") return;
        throw new IntakeException(StatusCodes.Status403Forbidden, "HUB_INTAKE_ORIGIN", "A page of another site can't send deliveries.");
    }

    private async Task AnswerAsync(HttpContext http, Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (TokenException fault)
        {
            fault.WriteHeaders(http.Response);
            await RefuseAsync(http, fault.Status, fault.Code, fault.Message);
        }
        catch (IntakeException fault)
        {
            if (fault.Status == StatusCodes.Status409Conflict) http.Response.Headers.RetryAfter = RetryAfterSeconds;
            await RefuseAsync(http, fault.Status, fault.Code, fault.Message);
        }
        catch (RequestException fault)
        {
            await RefuseAsync(http, fault.Status, fault.Error.Code, fault.Message);
        }
        catch (AuditUnavailableException)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            await RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, "HUB_UNAVAILABLE", AuditUnavailableException.Sentence);
        }
        catch (LoadedDistrictException)
        {
            await RefuseAsync(http, StatusCodes.Status422UnprocessableEntity, LoadedDistrictException.Code, "The hub holds a demo district that was loaded straight and takes in no deliveries; send them to another hub.");
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await RefuseAsync(http, fault.StatusCode, "HUB_INTAKE_TOO_LARGE", $"The delivery is larger than the {intake.Options.MaximumMegabytes:N0} MB allowed; send it in parts.");
        }
        catch (Exception fault) when (fault is NpgsqlException && !http.Response.HasStarted)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            await RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, "HUB_UNAVAILABLE", "The hub's database does not answer; send the delivery again: what was taken in is not taken twice.");
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            await RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, "HUB_UNAVAILABLE", "The hub stops; send the delivery again: what was taken in is not taken twice.");
        }
        catch (IOException fault) when (fault.HResult == NoSpaceLeft && !http.Response.HasStarted)
        {
            await RefuseAsync(http, StatusCodes.Status507InsufficientStorage, "HUB_INTAKE_SPACE", "The hub's disk has no room for the delivery; tell the operator.");
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or BadHttpRequestException) && !http.Response.HasStarted)
        {
            var id = Guid.CreateVersion7();
            UnexpectedFault(log, id, fault.GetType().Name, fault.StackTrace);
            await RefuseAsync(http, StatusCodes.Status500InternalServerError, "HUB_UNEXPECTED", $"The hub failed at the delivery. The operator finds it in the log under {id:N}.");
        }
    }

    private static Task RefuseAsync(HttpContext http, int status, string code, string message) => WriteAsync(http, status, ErrorResponse.Write([new GraphError(code, message)]));

    private static async Task WriteAsync(HttpContext http, int status, ReadOnlyMemory<byte> json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.ContentLength = json.Length;
        await http.Response.BodyWriter.WriteAsync(json, http.RequestAborted);
    }

    // The fault's own text may repeat what was delivered: where it happened is enough to find it.
    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery {Id} failed unexpectedly: {Type}\n{Place}")]
    private static partial void UnexpectedFault(ILogger log, Guid id, string type, string? place);
}
