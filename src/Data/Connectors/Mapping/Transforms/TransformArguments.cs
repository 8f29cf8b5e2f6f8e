namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>What a transform takes: checked when platforms are loaded, so that no transform meets a mapping without what it needs.</summary>
internal sealed record TransformArguments
{
    /// <summary>Columns in <c>from</c>: at least.</summary>
    public int LeastColumns { get; init; } = 1;

    /// <summary>Columns in <c>from</c>: at most.</summary>
    public int MostColumns { get; init; } = 1;

    public int Columns
    {
        init => LeastColumns = MostColumns = value;
    }

    public Need Codes { get; init; }

    public Need Value { get; init; }

    public ListKind List { get; init; }

    /// <summary>The members of <c>with</c>.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>True where the members of <c>with</c> are those of the field's value object.</summary>
    public bool NamesMembers { get; init; }

    public Need WithIs { get; init; }

    /// <summary>True where the members of <c>with</c> name columns of the record.</summary>
    public bool WithNamesColumns { get; init; }
}
