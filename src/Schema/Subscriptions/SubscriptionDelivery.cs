using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Changes;
using Microsoft.Extensions.Logging;

namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>Tells subscribers of changes, under the rights that they have at that moment, and after it is written down what it shows of persons.</summary>
internal sealed partial class SubscriptionDelivery(ChangeReader reader, AccessResolver access, TimeProvider time, ILogger log) : IDisposable
{
    /// <summary>How long rights hold without being asked for again.</summary>
    private static readonly TimeSpan RightsHold = TimeSpan.FromSeconds(10);

    /// <summary>Readings at one time: the connections are queries' too, however many documents are followed and clients come back at once.</summary>
    private readonly SemaphoreSlim _turns = new(3);

    private readonly ChangeTelling _telling = new(reader, time);

    public void Dispose() => _turns.Dispose();

    /// <summary>Reads when it is its turn.</summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            return await read();
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <param name="known">The subscription.</param>
    /// <param name="variants">Who is told.</param>
    /// <param name="era">In what the changes' positions hold.</param>
    /// <param name="changes">The changes, in order.</param>
    /// <param name="waits">True to wait for who reads slowly; else who is too far behind is left to catch up by itself.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task TellAsync(
        KnownSubscription known, IReadOnlyList<SubscriptionVariant> variants, OutboxEra era, IReadOnlyList<Change> changes, bool waits, CancellationToken cancellationToken)
    {
        foreach (var subscriber in variants.SelectMany(variant => variant.Subscribers)) await CheckRightsAsync(subscriber, cancellationToken);
        var listening = variants.Where(variant => variant.Subscribers.Any(subscriber => !subscriber.HasEnded)).ToList();
        if (listening.Count == 0) return;
        foreach (var told in await InTurnAsync(() => _telling.TellAsync(known, listening, era, changes, cancellationToken), cancellationToken))
        {
            using var rows = told.Rows;
            foreach (var subscriber in told.Variant.Subscribers.Where(subscriber => !subscriber.HasEnded && subscriber.IsCatchingUp == waits))
            {
                var wanted = told.Events.Where(one => subscriber.Wants(one.Position!.Value)).ToList();
                if (wanted.Count == 0) continue;
                if (known.Personal.Count > 0) await subscriber.Audit.ReadAsync(known.Personal, rows);
                if (waits) await subscriber.SendAllAsync(wanted);
                else if (!wanted.TrueForAll(subscriber.TrySend)) subscriber.OnBehind!();
            }
        }
    }

    /// <summary>Why streams end that can't be told what changed.</summary>
    public StreamEnd Failed(Exception fault)
    {
        if (fault is ReadRequestException known) return new StreamEnd(known.Code, known.Message, null);
        var id = Guid.CreateVersion7();
        UnexpectedFault(log, id, fault.GetType().Name, fault.StackTrace);
        return new StreamEnd("HUB_UNEXPECTED", $"Unexpected Execution Error. The operator finds it in the log under {id:N}.", null);
    }

    private async ValueTask CheckRightsAsync(Subscriber subscriber, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (subscriber.HasEnded || now - subscriber.CheckedAt < RightsHold) return;
        var rights = (await access.ResolveAsync(subscriber.Caller, cancellationToken)).ForPurpose(subscriber.Rights.HasPurpose);
        if (rights.IsSameAs(subscriber.Rights)) subscriber.CheckedAt = now;
        else subscriber.Finish(new StreamEnd("HUB_RIGHTS_CHANGED", "What the token's holder may see has changed; subscribe again after the last cursor.", null));
    }

    // The fault's own text may repeat values of the request, which are people's: where it happened is enough to find it.
    [LoggerMessage(Level = LogLevel.Error, Message = "Changes could not be told, {Id}: {Type}\n{Place}")]
    private static partial void UnexpectedFault(ILogger log, Guid id, string type, string? place);
}
