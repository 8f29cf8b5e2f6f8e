namespace Jianye.DataHub.Data.Model;

/// <summary>How many rows a relation has, as filters compare it and orders sort by it.</summary>
public static class RelationCount
{
    public static PropertyModel Property { get; } = new() { Name = "Count", Kind = ValueKind.Long, ClrType = typeof(long), IsNullable = false };
}
