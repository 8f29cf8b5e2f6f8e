using Jianye.DataHub.Data.Connectors.Mapping.Normalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A social worker's number in the register's spelling; other text stays as it came.</summary>
internal sealed class WorkerNumberTransform : Transform
{
    public override string Name => "worker-number";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is not { } text ? null : WorkerNumber.Read(text) is { } number ? WorkerNumber.InRegister(number) : text.Replace('\0', '\uFFFD');
}
