using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Which of a workbook's cell styles show a number as a date or time.</summary>
internal static partial class XlsxStyles
{
    private static readonly SearchValues<char> LettersOfDates = SearchValues.Create("ymdhsYMDHS");

    private static readonly string[] Format = ["styleSheet", "numFmts", "numFmt"];

    private static readonly string[] CellStyle = ["styleSheet", "cellXfs", "xf"];

    /// <returns>By the style's number.</returns>
    public static async Task<IReadOnlyList<bool>> DatesAsync(XlsxArchive archive, string? part, CancellationToken cancellationToken)
    {
        if (part is null) return [];
        using var reader = new XmlPieceReader();
        var formats = new Dictionary<string, string>(StringComparer.Ordinal);
        var styles = new List<string>();
        await foreach (var piece in archive.ReadAsync(part, [Format, CellStyle], isOptional: true, cancellationToken))
        {
            var cells = new Dictionary<string, string?>(StringComparer.Ordinal);
            if (piece.Fault is null) reader.TryRead(piece.Text, cells, XmlCells.Read);
            var id = cells.GetValueOrDefault("numFmtId") ?? "0";
            if (piece.Part == 0) formats[id] = cells.GetValueOrDefault("formatCode") ?? "";
            else styles.Add(id);
        }

        return [.. styles.Select(id => formats.TryGetValue(id, out var code) ? IsDate(code) : IsBuiltInDate(id))];
    }

    /// <summary>A format code whose first section has a letter of dates or times outside of its texts, colours and conditions.</summary>
    public static bool IsDate(string code) => Literals().Replace(code, "").Split(';')[0] is var bare && !bare.Contains("General", StringComparison.OrdinalIgnoreCase)
        && bare.AsSpan().ContainsAny(LettersOfDates);

    /// <summary>14 to 22 and 45 to 47 of ISO/IEC 29500-1, 18.8.30; 27 to 36 and 50 to 58 are dates in Chinese workbooks.</summary>
    private static bool IsBuiltInDate(string id)
        => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]
        """, RegexOptions.IgnoreCase)]
    private static partial Regex Literals();
}
