using System.IO.Compression;
using System.Text;

namespace Jianye.DataHub.Tests.Unit.Connectors.Formats;

/// <summary>A workbook for tests, part by part.</summary>
internal sealed class Workbook
{
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly List<string> _sheets = [];

    public string SheetAttributes { get; set; } = "";

    public string Properties { get; set; } = "";

    public static string Inline(params string[] texts) => string.Concat(texts.Select(text => $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"));

    public static string Row(int number, string cells) => $"<row r=\"{number}\">{cells}</row>";

    /// <summary>A sheet with the header 编号, 姓名 and some rows.</summary>
    public static Workbook WithRows(params string[] rows) => new Workbook().Sheet("人", Row(1, Inline("编号", "姓名")) + string.Concat(rows));

    public Workbook Sheet(string name, string rows)
    {
        _sheets.Add(name);
        return Part($"xl/worksheets/sheet{_sheets.Count}.xml", $"<?xml version=\"1.0\"?><worksheet xmlns=\"m\"><sheetData>{rows}</sheetData></worksheet>");
    }

    public Workbook Strings(string items) => Part("xl/sharedStrings.xml", $"<sst xmlns=\"m\">{items}</sst>");

    public Workbook Styles(string formats, params int[] cells) => Part(
        "xl/styles.xml", $"<styleSheet xmlns=\"m\"><numFmts>{formats}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{string.Concat(cells.Select(id => $"<xf numFmtId=\"{id}\"/>"))}</cellXfs></styleSheet>");

    public Workbook Part(string name, string text) => Part(name, Encoding.UTF8.GetBytes(text));

    public Workbook Part(string name, byte[] bytes)
    {
        _parts[name] = bytes;
        return this;
    }

    public byte[] ToBytes(CompressionLevel level = CompressionLevel.Fastest)
    {
        var sheets = string.Concat(_sheets.Select((name, i) => $"<sheet name=\"{name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"{SheetAttributes}/>"));
        var relations = string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Types}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"));
        _parts.TryAdd("_rels/.rels", Encoding.UTF8.GetBytes($"<Relationships xmlns=\"r\"><Relationship Id=\"rId1\" Type=\"{Types}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        _parts.TryAdd("xl/workbook.xml", Encoding.UTF8.GetBytes($"<workbook xmlns=\"m\" xmlns:r=\"{Types}\">{Properties}<sheets>{sheets}</sheets></workbook>"));
        _parts.TryAdd("xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes(
            $"<Relationships xmlns=\"r\">{relations}<Relationship Id=\"rId98\" Type=\"{Types}/styles\" Target=\"/xl/styles.xml\"/><Relationship Id=\"rId99\" Type=\"{Types}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in _parts)
            {
                using var part = archive.CreateEntry(name, level).Open();
                part.Write(bytes);
            }
        }

        return output.ToArray();
    }
}
