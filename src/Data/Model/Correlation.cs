namespace Jianye.DataHub.Data.Model;

/// <summary>One condition under which a target row belongs to a source row; the alternatives of one navigation never overlap.</summary>
/// <param name="SourceColumn">A column of the source row.</param>
/// <param name="TargetColumn">The column of the target row that equals it, or that equals <paramref name="Through"/>'s column towards the target.</param>
/// <param name="When">A column of the source row and the word it must hold for this alternative (<c>level</c>, <c>LEVEL_1</c>); null for always.</param>
/// <param name="Through">A table between the two: its name, its column that equals the source's, its column that equals the target's; null for none.</param>
/// <param name="Where">A column of the target row and the word it must hold; null for any.</param>
/// <param name="ExceptEqual">A column of the target row that must not equal the source's column; null for none.</param>
/// <param name="IsList">True where the target column is a list that must hold the source's value.</param>
internal sealed record Correlation(
    string SourceColumn,
    string TargetColumn,
    (string Column, string Word)? When = null,
    (string Table, string ToSource, string ToTarget)? Through = null,
    (string Column, string Word)? Where = null,
    string? ExceptEqual = null,
    bool IsList = false);
