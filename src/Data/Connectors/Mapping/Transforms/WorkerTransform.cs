using Jianye.DataHub.Data.Connectors.Mapping.Normalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A social worker of the register (10) by the number, in any of its three spellings.</summary>
internal sealed class WorkerTransform : Transform
{
    public override string Name => "worker";

    public override TransformArguments Arguments { get; } = new() { List = ListKind.Dataset };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is not { } text ? null
            : WorkerNumber.Read(text) is { } number ? ReferenceTransform.To(context, mapping, WorkerNumber.InRegister(number))
            : new Remark($"{mapping.From[0]} holds no worker number.");
}
