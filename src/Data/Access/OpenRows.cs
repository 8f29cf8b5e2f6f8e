using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Access;

/// <summary>Of which entities everybody sees the rows, with or without a token.</summary>
public static class OpenRows
{
    /// <returns>True where all rows are seen by everybody.</returns>
    public static bool AreOf(EntityModel entity) => EntityGuards.Of(entity.ClrType).Public is RowRule.Always;
}
