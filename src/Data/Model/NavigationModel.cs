namespace Jianye.DataHub.Data.Model;

/// <summary>A way from one entity to another.</summary>
/// <remarks>How the rows belong together (foreign key, or several disjoint conditions as for the residents of a level-1 and a level-2
/// grid) is kept beside it in Data and is of no concern to who asks.</remarks>
public sealed class NavigationModel
{
    /// <summary>The C# name, e.g. <c>Incidents</c>.</summary>
    public required string Name { get; init; }

    public required EntityModel Source { get; init; }

    public required EntityModel Target { get; init; }

    /// <summary>True for a to-many relation, false for a to-one.</summary>
    public required bool IsCollection { get; init; }

    internal IReadOnlyList<Correlation> Correlations { get; init; } = [];

    public override string ToString() => $"{Source.Name}.{Name}";
}
