namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">1-based, as Excel shows it.</param>
/// <param name="Cells">What stands in it, as text; good until the next row is asked for.</param>
/// <param name="Xml">Its element where it can't be read; empty elsewhere.</param>
/// <param name="Fault">Why it can't be read; null where it can.</param>
internal readonly record struct XlsxRow(long Number, IReadOnlyList<XlsxCell> Cells, string Xml, (string Code, string Message)? Fault)
{
    public bool IsBlank => Fault is null && Cells.All(cell => string.IsNullOrWhiteSpace(cell.Value));
}
