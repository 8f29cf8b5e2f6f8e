namespace Jianye.DataHub.Data.Access;

/// <summary>When a row may be seen, as it is declared (<see cref="EntityGuards"/>).</summary>
internal abstract record RowRule
{
    /// <summary>Always.</summary>
    public sealed record Always : RowRule;

    /// <summary>Never.</summary>
    public sealed record Never : RowRule;

    /// <summary>The row's own street, level-1 grid, community or grid is in the scope.</summary>
    public sealed record Placed : RowRule;

    /// <summary>The column holds the value, or one of the values, of the caller's rights.</summary>
    public sealed record Holds(string Property, RightsValue Value) : RowRule;

    /// <summary>The column, a list of keys, holds the value of the caller's rights.</summary>
    public sealed record Lists(string Column, RightsValue Value) : RowRule;

    /// <summary>The column holds a word of the model.</summary>
    public sealed record IsWord(string Property, string Word) : RowRule;

    /// <summary>The row that the foreign key points to may be seen; where a rule is given, fulfils that.</summary>
    public sealed record Through(string ForeignKey, Type Target, RowRule? Rule = null) : RowRule;

    /// <summary>A row whose foreign key points here fulfils its own rule.</summary>
    public sealed record From(Type Source, string ForeignKey, RowRule Rule) : RowRule;

    /// <summary>One of the rules holds.</summary>
    public sealed record Any(params RowRule[] Rules) : RowRule;
}
