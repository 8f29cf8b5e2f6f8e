using System.Globalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A date with time in any of the contracts' forms; without a zone it is Asia/Shanghai's.</summary>
internal sealed class InstantTransform : Transform
{
    public override string Name => "instant";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text ? Written(Instants.Read(text, mapping.From[0])) : null;

    /// <summary>As claims hold it.</summary>
    public static string Written(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
