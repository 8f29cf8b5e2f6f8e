namespace Jianye.DataHub.Data.Sql;

/// <summary>A finished statement.</summary>
/// <param name="Text">PostgreSQL's text.</param>
/// <param name="Parameters">The sources of <c>$1</c>, <c>$2</c> …</param>
internal sealed record SqlStatement(string Text, IReadOnlyList<SqlParameterSource> Parameters);
