using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>XML: records are elements at a path, also of several data sets, one inside of the other. Read with DTDs forbidden.</summary>
internal sealed partial class XmlFormat : IFormat
{
    private const int LongestDeclaration = 256;

    public string Name => "xml";

    public IReadOnlyList<string> Needs => ["rows"];

    public IReadOnlyList<string> Takes => ["inherit"];

    public string? FaultOfRows(string rows) => rows.Split('/') is { Length: 1 } || rows.Split('/').Contains("") ? "elements joined by slashes were expected, such as \"root/list/record\"." : null;

    public async Task<FileException?> LookThroughAsync(Func<Stream> open, FormatOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in CutAsync(open, options, cancellationToken))
            {
            }

            return null;
        }
        catch (FileException refusal)
        {
            return refusal;
        }
    }

    public async IAsyncEnumerable<SourceRecord> ReadAsync(Func<Stream> open, FormatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new XmlPieceReader();
        await foreach (var piece in CutAsync(open, options, cancellationToken)) yield return Record(piece, options.Parts[piece.Part], reader);
    }

    private static async IAsyncEnumerable<XmlPiece> CutAsync(Func<Stream> open, FormatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = await TextEncodings.OpenAsync(open, await DeclaredAsync(open, cancellationToken) ?? options.Encoding, cancellationToken);
        await foreach (var piece in XmlRecordCutter.CutAsync(text, [.. options.Parts.Select(part => part.Rows!.Split('/'))], cancellationToken)) yield return piece;
    }

    private static SourceRecord Record(XmlPiece piece, FilePart part, XmlPieceReader reader)
    {
        var hash = RecordHash.Of(piece.Text.Span);
        var undecodable = RecordFault.Undecodable(piece.Text.Span);
        var cells = new Dictionary<string, string?>(StringComparer.Ordinal);
        var fault = piece.Fault ?? (reader.TryRead(piece.Text, cells, XmlCells.Read) ? null : undecodable ?? ("MALFORMED", "The record's XML is broken."));
        if (fault is not null) return new SourceRecord(part.Dataset, piece.Line, null, RawJson.OfLine(piece.Text.ToString()), hash, fault);
        if (part.Inherit.Count > 0) Inherit(piece.Around, part.Inherit, reader, cells);
        return new SourceRecord(part.Dataset, piece.Line, cells, RawJson.Of(cells), hash, undecodable);
    }

    /// <summary>The nearest element around a record that has the attribute gives it.</summary>
    private static void Inherit(IReadOnlyList<string> around, IReadOnlyList<string> names, XmlPieceReader reader, Dictionary<string, string?> cells)
    {
        foreach (var tag in around.Reverse())
        {
            var attributes = new Dictionary<string, string?>(StringComparer.Ordinal);
            reader.TryRead($"{tag.TrimEnd('>')}/>".AsMemory(), attributes, XmlCells.Attributes);
            foreach (var name in names.Where(attributes.ContainsKey)) cells.TryAdd(name, attributes[name]);
        }
    }

    /// <summary>The encoding that the XML declaration names; null where it names none that the hub reads.</summary>
    private static async Task<string?> DeclaredAsync(Func<Stream> open, CancellationToken cancellationToken)
    {
        await using var stream = open();
        var start = new byte[LongestDeclaration];
        var length = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        var name = Declaration().Match(System.Text.Encoding.Latin1.GetString(start, 0, length)).Groups["name"].Value;
        return name.ToUpperInvariant() switch { "UTF-8" or "UTF8" => "UTF-8", "GB18030" or "GBK" or "GB2312" => "GB18030", _ => null };
    }

    [GeneratedRegex("""^\s*<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[\w.-]+)["']""")]
    private static partial Regex Declaration();
}
