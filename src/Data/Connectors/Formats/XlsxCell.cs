namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A cell as a sheet has it.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Type">The letters of its kind: <c>s</c> shared text, <c>inlineStr</c>, <c>str</c>, <c>b</c>, <c>e</c>, <c>d</c>; a number elsewhere.</param>
/// <param name="Style">The number of its style.</param>
/// <param name="Value">The stored value, of a formula too; empty where there is none.</param>
internal readonly record struct XlsxCell(int Column, string Type, int Style, string Value);
