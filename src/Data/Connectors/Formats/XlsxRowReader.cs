using System.Globalization;
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
        for (var inside = XmlInside.Of(reader); inside.MoveNext();)
        {
            if (reader.NodeType != XmlNodeType.Element || XmlInside.Local(reader.Name) != "c") continue;
            var cell = Cell(reader, next);
            next = cell.Column + 1;
            if (cell.Column < MostColumns && cell.Value.Length > 0) cells.Add(cell);
        }

        return number;
    }

    /// <summary>The text of a shared or inline text: of all its runs, without what says how it is spoken.</summary>
    public static string Text(XmlReader reader)
    {
        var text = default(XmlText);
        for (var inside = XmlInside.Of(reader); inside.MoveNext();)
        {
            if (reader.NodeType == XmlNodeType.Element) text.Add(XmlInside.Local(reader.Name) switch { "t" => Content(reader), "r" => Text(reader), _ => Pass(reader) });
        }

        return text.ToString();
    }

    private static XlsxCell Cell(XmlReader reader, int next)
    {
        var (column, type, style, value) = (next, "", 0, "");
        while (reader.MoveToNextAttribute())
        {
            if (reader.Name == "r") column = Column(reader.Value) ?? next;
            else if (reader.Name == "t") type = reader.Value;
            else if (reader.Name == "s") style = int.TryParse(reader.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }

        reader.MoveToElement();
        for (var inside = XmlInside.Of(reader); inside.MoveNext();)
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            switch (XmlInside.Local(reader.Name))
            {
                case "v":
                    value = Content(reader);
                    break;
                case "is":
                    value = Text(reader);
                    break;
                default:
                    Pass(reader);
                    break;
            }
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

    private static string Content(XmlReader reader)
    {
        var text = default(XmlText);
        for (var inside = XmlInside.Of(reader); inside.MoveNext();) text.Add(reader);
        return text.ToString();
    }

    private static string Pass(XmlReader reader)
    {
        for (var inside = XmlInside.Of(reader); inside.MoveNext();)
        {
        }

        return "";
    }
}
