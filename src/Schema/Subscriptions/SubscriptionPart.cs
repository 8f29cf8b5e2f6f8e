using Jianye.DataHub.Data.Reading.Changes;

namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>What a subscription does with the changes of one entity.</summary>
internal sealed record SubscriptionPart(ChangePlan Plan, EventForm Form);
