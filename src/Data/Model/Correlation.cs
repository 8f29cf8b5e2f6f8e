namespace Jianye.DataHub.Data.Model;

/// <summary>One condition under which a target row belongs to a source row; the alternatives of one navigation never overlap.</summary>
/// <param name="SourceColumn">A column of the source row.</param>
/// <param name="TargetColumn">The column of the target row that equals it.</param>
/// <param name="When">A column of the source row and the word it must hold for this alternative (<c>level</c>, <c>LEVEL_1</c>); null for always.</param>
/// <param name="Through">A link table between the two (many-to-many): its name, its column towards the source, its column towards the target; null for none.</param>
internal sealed record Correlation(
    string SourceColumn, string TargetColumn, (string Column, string Word)? When = null, (string Table, string ToSource, string ToTarget)? Through = null);
