namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Turns cells into one canonical value. Pure: the same cells give the same value.</summary>
internal abstract class Transform
{
    /// <summary>The name that mappings give.</summary>
    public abstract string Name { get; }

    /// <returns>A string, long, decimal, bool, double list, or a <see cref="JsonValue"/>; null where the cells say nothing.</returns>
    /// <exception cref="RejectedException">The cells say something impossible.</exception>
    public abstract object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context);

    /// <summary>The first cell, trimmed; null where it is empty or is one that says nothing.</summary>
    protected static string? Cell(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, int i = 0)
    {
        var text = cells.GetValueOrDefault(mapping.From[i])?.Trim();
        return string.IsNullOrEmpty(text) || mapping.Ignore.Contains(text) ? null : text;
    }
}
