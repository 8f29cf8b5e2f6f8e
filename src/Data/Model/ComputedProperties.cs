using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Model;

/// <summary>Properties that are worked out while reading; their expressions are in Reading/ComputedExpressions.</summary>
internal static class ComputedProperties
{
    public static IEnumerable<PropertyModel> Of(Type entity)
    {
        if (entity == typeof(Resident)) yield return Computed(nameof(Resident.Age), ValueKind.Int, typeof(int?));
        if (entity == typeof(Incident)) yield return Computed(nameof(Incident.Overdue), ValueKind.Boolean, typeof(bool?));
        if (entity == typeof(Attachment)) yield return Computed(nameof(Attachment.Url), ValueKind.String, typeof(string));
    }

    private static PropertyModel Computed(string name, ValueKind kind, Type type)
        => new() { Name = name, Kind = kind, ClrType = type, IsNullable = true, Column = null };
}
