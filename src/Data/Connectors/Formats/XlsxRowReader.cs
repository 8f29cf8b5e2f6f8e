using System.Globalization;
using System.Text;
using System.Xml;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Reads the elements of rows and shared texts.</summary>
internal static class XlsxRowReader
{
    /// <summary>Excel's own limit.</summary>
    private const int MostColumns = 16_384;

    /// <summary>Adds the cells of the row at which the reader stands.</summary>
    /// <returns>The row's number; null where it says none.</returns>
    /// <exception cref="XmlException">The XML is broken.</exception>
    public static long? Row(XmlReader reader, List<XlsxCell> cells)
    {
        var number = long.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : (long?)null;
        var next = 0;
        foreach (var name in Elements(reader))
        {
            if (name is not "c") continue;
            var cell = Cell(reader, next);
            next = cell.Column + 1;
            if (cell.Column < MostColumns && cell.Value.Length > 0) cells.Add(cell);
        }

        return number;
    }

    /// <summary>The text of a shared or inline text: of all its runs, without what says how it is spoken.</summary>
    public static string Text(XmlReader reader)
    {
        var text = new StringBuilder();
        foreach (var name in Elements(reader))
        {
            if (name == "t") text.Append(Content(reader));
            else if (name == "r") text.Append(Text(reader));
        }

        return XlsxValues.Text(text.ToString());
    }

    private static XlsxCell Cell(XmlReader reader, int next)
    {
        var column = reader.GetAttribute("r") is { } reference ? Column(reference) ?? next : next;
        var type = reader.GetAttribute("t") ?? "";
        var style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var value = "";
        foreach (var name in Elements(reader))
        {
            if (name == "v") value = Content(reader);
            else if (name == "is") value = Text(reader);
        }

        return new XlsxCell(column, type, style, value);
    }

    private static int? Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter(letter)) break;
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (column > MostColumns) return MostColumns;
        }

        return column == 0 ? null : column - 1;
    }

    /// <summary>The names of the child elements, at each of which the reader stands; what of it is not read is passed over.</summary>
    private static IEnumerable<string> Elements(XmlReader reader)
    {
        if (reader.IsEmptyElement) yield break;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.EntityReference) throw new XmlException("An entity that nobody declares.");
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1) yield return XmlCells.Local(reader.Name);
        }
    }

    private static string Content(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var text = "";
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.EntityReference) throw new XmlException("An entity that nobody declares.");
            if (reader.NodeType != XmlNodeType.Comment) text = text.Length == 0 ? reader.Value : text + reader.Value;
        }

        return text;
    }
}
