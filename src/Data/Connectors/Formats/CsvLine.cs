using System.Text;
using CsvHelper;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The cells of one record.</summary>
internal static class CsvLine
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with { HasHeader = false };

    /// <summary>Null where quoting is broken.</summary>
    public static IReadOnlyList<string>? Split(string text)
    {
        if (!text.Contains('"', StringComparison.Ordinal)) return text.Split(',');
        try
        {
            using var csv = CsvReader.Create(Encoding.UTF8.GetBytes(text), Options);
            if (!csv.Read()) return [];
            var cells = new string[csv.FieldCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = csv.GetString(i);
            return csv.Read() ? null : cells;
        }
        catch (CsvFormatException)
        {
            return null;
        }
    }

    /// <summary>True where every quote has its partner.</summary>
    public static bool IsBalanced(string text) => text.AsSpan().Count('"') % 2 == 0;
}
