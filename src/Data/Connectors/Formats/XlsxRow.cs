namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">1-based, as Excel shows it.</param>
/// <param name="Cells">What stands in it by column from 0, as text; null where it can't be read.</param>
/// <param name="Xml">Its element where it can't be read; empty elsewhere.</param>
/// <param name="Fault">Why it can't be read; null where it can.</param>
internal sealed record XlsxRow(long Number, IReadOnlyDictionary<int, string>? Cells, string Xml, (string Code, string Message)? Fault)
{
    public bool IsBlank => Fault is null && Cells is { } cells && cells.Values.All(string.IsNullOrWhiteSpace);
}
