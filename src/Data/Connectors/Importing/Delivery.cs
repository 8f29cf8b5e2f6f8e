using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Files of one platform that came together.</summary>
/// <param name="Slug">The platform.</param>
/// <param name="Files">Wherever their bytes come from; the paths begin with the slug.</param>
public sealed record Delivery(string Slug, IReadOnlyList<DeliveryFile> Files);
