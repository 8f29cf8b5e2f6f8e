namespace Jianye.DataHub.Data.Caching;

/// <summary>How long answers about a table may be kept outside the hub: what changes rarely and anybody may see.</summary>
public static class CacheAges
{
    private const int OfReference = 60;

    /// <summary>What is published as it happens.</summary>
    private static readonly Dictionary<string, int> OfNotices = new(StringComparer.Ordinal) { ["announcements"] = 10, ["consultations"] = 10 };

    /// <summary>The tables of reference data change a few times a year, but who corrects one wants to see it.</summary>
    /// <param name="table">The table's name.</param>
    /// <returns>In seconds; null for what must not be kept.</returns>
    public static int? SecondsOf(string table) => ReferenceTables.All.Contains(table) ? OfReference : OfNotices.TryGetValue(table, out var seconds) ? seconds : null;
}
