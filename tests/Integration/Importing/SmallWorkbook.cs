using System.IO.Compression;
using System.Security;
using System.Text;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>A workbook whose cells are texts.</summary>
internal static class SmallWorkbook
{
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="sheets">Name and rows, the header first; cells joined by commas.</param>
    public static byte[] Of(IReadOnlyList<(string Name, IReadOnlyList<string> Rows)> sheets)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create))
        {
            Put("_rels/.rels", $"<Relationships xmlns=\"r\"><Relationship Id=\"rId1\" Type=\"{Types}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Put("xl/workbook.xml", $"<workbook xmlns=\"m\" xmlns:r=\"{Types}\"><sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>");
            Put("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"r\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Types}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>");
            for (var i = 0; i < sheets.Count; i++) Put($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"m\"><sheetData>{string.Concat(sheets[i].Rows.Select((row, n) => Row(row, n + 1)))}</sheetData></worksheet>");

            void Put(string part, string text)
            {
                using var stream = archive.CreateEntry(part).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return output.ToArray();
    }

    private static string Row(string cells, int number)
        => $"<row r=\"{number}\">{string.Concat(cells.Split(',').Select((text, i) => $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>"))}</row>";
}
