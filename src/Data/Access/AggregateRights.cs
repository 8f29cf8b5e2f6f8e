using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Access;

/// <summary>What is left out of numbers: groups so small that they tell of single persons, for whom may not know these.</summary>
internal static class AggregateRights
{
    /// <summary>The fewest rows of a group that is shown to who counts what it may not see one by one.</summary>
    private const int LeastRows = 5;

    private static readonly HashSet<Role> Counting = [Role.Anonymous, Role.Auditor, Role.Analyst];

    public static ReadAggregate Of(ReadAggregate read, AccessRights rights)
    {
        if (!Counting.Contains(rights.Role) || EntityGuards.Of(read.Entity.ClrType) == EntityGuard.OfAll) return read;
        return read with { Threshold = new ReadThreshold(read.Threshold?.Asked, Math.Max(read.Threshold?.Least ?? 1, LeastRows)) };
    }
}
