namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The row that is being read.</summary>
internal sealed class XlsxOpenRow
{
    /// <summary>1-based; of a row that says none, one more than the row before.</summary>
    public long Number { get; set; }

    public List<XlsxCell> Cells { get; } = [];
}
