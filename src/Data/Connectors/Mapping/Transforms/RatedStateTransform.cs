using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>The state of a request; a completed one with a satisfaction beside it is rated.</summary>
internal sealed class RatedStateTransform : Transform
{
    public override string Name => "rated-state";

    public override TransformArguments Arguments { get; } = new() { Columns = 2, Codes = Need.Required };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } code) return null;
        if (!mapping.Codes!.TryGetValue(code, out var state)) throw new RejectedException("BAD_CODE", $"{mapping.From[0]} holds a value that the contract does not name.");
        return state == EnumWords.Of(RequestState.Completed) && Cell(mapping, cells, 1) is not null ? EnumWords.Of(RequestState.Rated) : state;
    }
}
