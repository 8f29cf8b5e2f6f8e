using Jianye.DataHub.Data.Reading.Changes;

namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>The subscribers of a document who give the same values: what is read for one of them is read for all.</summary>
internal sealed class SubscriptionVariant(string key, IReadOnlyDictionary<string, ChangeCaller> callers)
{
    public string Key => key;

    /// <summary>By table.</summary>
    public IReadOnlyDictionary<string, ChangeCaller> Callers => callers;

    public HashSet<Subscriber> Subscribers { get; private init; } = [];

    /// <summary>The same with those who are subscribed at this moment.</summary>
    public SubscriptionVariant Copy() => new(key, callers) { Subscribers = [.. Subscribers] };

    /// <summary>What subscribers give to a subscription's statements.</summary>
    public static SubscriptionVariant Of(KnownSubscription known, Func<SubscriptionPart, ChangeCaller> caller)
    {
        var callers = known.Parts.ToDictionary(part => part.Key, part => caller(part.Value), StringComparer.Ordinal);
        return new SubscriptionVariant(string.Join('|', callers.Values.Select(one => one.Key)), callers);
    }
}
