namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Turns cells into one canonical value. Pure: the same cells give the same value.</summary>
internal abstract class Transform
{
    /// <summary>The name that mappings give.</summary>
    public abstract string Name { get; }

    /// <summary>The arguments that a mapping must give, and may.</summary>
    public virtual TransformArguments Arguments { get; } = new();

    /// <returns>A string, long, decimal, bool, double list, or a <see cref="JsonValue"/>; null where the cells say nothing, a
    /// <see cref="Remark"/> where they say what can't be read but is no reason to refuse the record.</returns>
    /// <exception cref="RejectedException">The cells say something impossible.</exception>
    public abstract object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context);

    /// <summary>The first cell, trimmed; null where it is empty or is one that says nothing.</summary>
    protected static string? Cell(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, int i = 0)
    {
        var text = cells.GetValueOrDefault(mapping.From[i])?.Trim();
        return string.IsNullOrEmpty(text) || mapping.Ignore.Contains(text) ? null : text;
    }
}
