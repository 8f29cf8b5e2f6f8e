using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Reading.Plans;

namespace Jianye.DataHub.Schema.Caching;

/// <summary>How long an answer may be kept outside the hub, and by whom.</summary>
/// <param name="MaximumAge">From a second on.</param>
/// <param name="IsPublic">Whether anybody may keep it and hand it to anybody; false where the caller alone may.</param>
public sealed record CachePolicy(TimeSpan MaximumAge, bool IsPublic)
{
    /// <summary>By what the plan really reads, filters and rules of rows included: the shortest age of its kinds.</summary>
    /// <returns>Null for an answer that must not be kept: it tells of persons, of the moment or of the caller, of a kind that has no age, or that a field was refused.</returns>
    public static CachePolicy? Of(ReadPlan plan, AccessRights rights)
    {
        if (plan.MaximumAge is not { } seconds || plan.Refusals.Count > 0) return null;
        var isPublic = rights.Role == Role.Anonymous;
        return isPublic || plan.IsReference ? new CachePolicy(TimeSpan.FromSeconds(seconds), isPublic) : null;
    }
}
