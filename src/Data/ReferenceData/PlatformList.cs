using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Data.ReferenceData;

/// <summary>The slugs of the twenty former platforms, which need no database.</summary>
public static class PlatformList
{
    private static readonly Lazy<IReadOnlyCollection<string>> Loaded = new(
        () => [.. EmbeddedTable.Read("ReferenceData.Resources.platforms.csv", "slug").Select(row => row[0])]);

    public static IReadOnlyCollection<string> Slugs => Loaded.Value;
}
