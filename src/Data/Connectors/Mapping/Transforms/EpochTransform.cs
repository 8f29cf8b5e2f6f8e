namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A time that the platform counts since 1970 UTC.</summary>
/// <param name="name"><see cref="Epoch.Seconds"/> or <see cref="Epoch.Milliseconds"/>.</param>
/// <param name="milliseconds">What one of its counts is worth.</param>
internal sealed class EpochTransform(string name, int milliseconds) : Transform
{
    public override string Name => name;

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text ? InstantTransform.Written(Epoch.Read(text, milliseconds, mapping.From[0])) : null;
}
