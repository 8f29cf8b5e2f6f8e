namespace Jianye.DataHub.Data.Caching;

/// <summary>The tables whose rows change rarely, are the same for everybody and tell of nobody: what is read of them alone may be kept in memory.</summary>
internal static class ReferenceTables
{
    /// <summary>Each has a trigger that counts its changes (Migrations/Sql/reference_versions.sql).</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "districts", "streets", "communities", "grids", "organizations", "service_items", "service_points", "policy_documents", "service_item_co_responsible", "service_point_items",
    };
}
