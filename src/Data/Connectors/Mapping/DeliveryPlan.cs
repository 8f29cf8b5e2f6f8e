namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>The files of one delivery in the order in which they are taken in.</summary>
public sealed record DeliveryPlan(IReadOnlyList<PlannedFile> Files, IReadOnlyList<DeliveryFile> PassedOver);
