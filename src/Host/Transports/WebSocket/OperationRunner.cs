using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Operations;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Host.Transports.Streams;
using Jianye.DataHub.Host.Web;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Execution;
using Jianye.DataHub.Schema.Incremental;

namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>Runs the operations of one socket: queries and changes to their one answer, subscriptions until somebody ends them.</summary>
internal sealed partial class OperationRunner(SocketServices services, HttpContext http, SocketWriter writer, OpenOperations open, Caller caller, Purpose? purpose)
{
    /// <summary>Runs an operation to its end, and tells the client of it.</summary>
    public async Task RunAsync(SocketOperation operation, SentOperation sent)
    {
        try
        {
            await AnswerAsync(operation, sent);
        }
        catch (RequestException fault)
        {
            await FailAsync(operation, fault.Error);
        }
        catch (OperationCanceledException) when (operation.Ended.IsCancellationRequested)
        {
            await FailAsync(operation, new GraphError("HC0045", "The operation took longer than the hub allows; ask for less at once."));
        }
        catch (Exception fault) when (SocketFaults.IsGone(fault))
        {
            // The client is gone; the reading side ends the socket.
        }
        catch (Exception fault)
        {
            var id = Guid.CreateVersion7();
            Unexpected(services.Log, id, fault.GetType().Name, fault.StackTrace);
            await FailAsync(operation, new GraphError("HUB_UNEXPECTED", $"Unexpected Execution Error. The operator finds it in the log under {id:N}."));
        }
        finally
        {
            open.Forget(operation);
        }
    }

    private async Task AnswerAsync(SocketOperation operation, SentOperation sent)
    {
        if (services.Rates.WaitOf(http, caller) is { } wait)
        {
            throw new RequestException(StatusCodes.Status429TooManyRequests, RateLimits.Code, $"Too many requests come with this token; send the operation again in {Refusal.Seconds(wait)} seconds.");
        }

        var request = (await services.Catalog.FindAsync(sent, operation.Ended)) with { Caller = caller, Purpose = purpose, Address = http.AddressOf() };
        if (services.Graph.IsSubscription(request))
        {
            await StreamAsync(operation, request);
            return;
        }

        operation.EndAfter(services.Load.RequestTimeout);
        GraphResponse? response = null;
        try
        {
            response = await services.Gate.RunAsync(() => services.Graph.ExecuteAsync(request with { Incremental = IncrementalFormat.ById }, operation.Ended), operation.Ended);
            if (response.Kind != ResponseKind.Executed) await FailAsync(operation, StreamErrors.ListOf(response.Json));
            else if (await SendAsync(operation, response)) await CompleteAsync(operation);
        }
        finally
        {
            response?.Dispose();
        }
    }

    /// <summary>Sends an answer, in as many parts as it has.</summary>
    /// <returns>False where nobody wants it any more.</returns>
    private async ValueTask<bool> SendAsync(SocketOperation operation, GraphResponse response)
    {
        if (!await writer.SendAsync(operation, operation.NextBeginning, response.Json)) return false;
        while (response.Further is { } further && await further.NextAsync(operation.Ended) is { } next)
        {
            using (next)
            {
                if (!await writer.SendAsync(operation, operation.NextBeginning, next.Json)) return false;
            }
        }

        return true;
    }

    private async Task StreamAsync(SocketOperation operation, GraphRequest request)
    {
        var (stream, refusal) = await BeginAsync(request, operation.Ended);
        using var refused = refusal;
        if (stream is null)
        {
            await FailAsync(operation, StreamErrors.ListOf(refusal!.Json));
            return;
        }

        await using (stream)
        {
            while (await stream.ReadAsync(operation.Ended) is { } next)
            {
                if (!await writer.SendAsync(operation, operation.NextBeginning, next.Json)) return;
            }

            if (stream.End is null) await CompleteAsync(operation);
            else if (stream.End.Code != StreamErrors.Stopping) await FailAsync(operation, StreamErrors.Write(stream.End));
        }
    }

    /// <summary>In its turn, which is over before the first event: who waits for changes keeps nobody waiting.</summary>
    private async Task<(Schema.Subscriptions.GraphStream? Stream, GraphResponse? Refusal)> BeginAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        using var turn = await services.Gate.BeginAsync(cancellationToken);
        return await services.Graph.SubscribeAsync(request, cancellationToken);
    }

    private ValueTask CompleteAsync(SocketOperation operation) => writer.EndAsync(operation, open.End, ServerMessages.Complete(operation.Id), default);

    private Task FailAsync(SocketOperation operation, GraphError error) => FailAsync(operation, StreamErrors.Write(error));

    private async Task FailAsync(SocketOperation operation, ReadOnlyMemory<byte> errors)
    {
        try
        {
            await writer.EndAsync(operation, open.End, ServerMessages.ErrorBeginning(operation.Id), errors);
        }
        catch (Exception fault) when (SocketFaults.IsGone(fault))
        {
            // Nobody is there to be told.
        }
    }

    // The fault's own text may repeat values of the request, which are people's.
    [LoggerMessage(Level = LogLevel.Error, Message = "Operation {Id} of a socket failed unexpectedly: {Type}\n{Place}")]
    private static partial void Unexpected(ILogger log, Guid id, string type, string? place);
}
