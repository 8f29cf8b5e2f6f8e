namespace Jianye.DataHub.Data.Writing;

/// <summary>A column of an entity's table and the SQL that takes its value from a claim document.</summary>
/// <param name="Column">The column.</param>
/// <param name="Value">An expression over <c>c.claims</c> and the joins of the projection.</param>
/// <param name="Join">The join that the expression needs; null for none.</param>
/// <param name="Target">The table it refers to; null for a plain value.</param>
/// <param name="Required">Whether a row can't be without it.</param>
/// <param name="Member">The claim's member where it may refer to another record; null elsewhere.</param>
internal sealed record ClaimColumn(string Column, string Value, string? Join = null, string? Target = null, bool Required = false, string? Member = null);
