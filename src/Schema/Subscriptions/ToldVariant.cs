using Jianye.DataHub.Data.Auditing;

namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>What a batch of changes means to the subscribers of a variant.</summary>
internal sealed class ToldVariant(SubscriptionVariant variant)
{
    public SubscriptionVariant Variant => variant;

    public List<StreamEvent> Events { get; } = [];

    /// <summary>The persons that the events show.</summary>
    public AuditedRows Rows { get; } = new();

    public static ToldVariant Of(Dictionary<SubscriptionVariant, ToldVariant> told, SubscriptionVariant variant)
        => told.TryGetValue(variant, out var one) ? one : told[variant] = new ToldVariant(variant);
}
