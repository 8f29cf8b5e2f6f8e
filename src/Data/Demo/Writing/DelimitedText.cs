namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>Cells of comma-separated text.</summary>
internal static class DelimitedText
{
    /// <summary>Quoted only where it must be.</summary>
    public static string Quoted(string cell)
        => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
