using Jianye.DataHub.Data.Connectors.Identity.Reviews;

namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>Who is who, and who may be.</summary>
/// <param name="Resolutions">One a mention.</param>
/// <param name="Doubts">Each pair of sides once.</param>
internal sealed record IdentityResult(IReadOnlyList<Resolution> Resolutions, IReadOnlyList<Doubt> Doubts);
