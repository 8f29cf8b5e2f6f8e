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

    /// <summary>True where a quote at a cell's beginning is still open at the line's end; one in the middle of a cell is only stray.</summary>
    public static bool EndsInsideQuotes(string text)
    {
        var (inside, atStart) = (false, true);
        foreach (var character in text)
        {
            if (character == '"' && (inside || atStart)) (inside, atStart) = (!inside, inside);
            else if (!inside) atStart = character == ',';
        }

        return inside;
    }

    /// <summary>True where every quote has its partner.</summary>
    public static bool IsBalanced(string text) => text.AsSpan().Count('"') % 2 == 0;
}
