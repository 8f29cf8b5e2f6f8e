using System.Security;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Tests.Unit.Connectors.Formats;
using Jianye.DataHub.Tests.Unit.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

/// <summary>Workbooks of a platform: one row of one sheet, the others with their header alone.</summary>
internal static class Sheets
{
    /// <param name="slug">The platform.</param>
    /// <param name="path">The workbook.</param>
    /// <param name="dataset">The data set of the row.</param>
    /// <param name="cells">Column and text; a number where it is written with a leading #.</param>
    public static async Task<MappedRecord> OneAsync(string slug, string path, string dataset, params (string Column, string Text)[] cells)
    {
        var folder = new PlatformFolder(slug);
        var book = new Workbook();
        foreach (var file in folder.Connector.Datasets)
        {
            var columns = folder.Mapping(file).Columns;
            var given = cells.ToDictionary(cell => cell.Column, cell => cell.Text);
            Assert.Empty(file.Name == dataset ? given.Keys.Except(columns) : []);
            var row = string.Concat(columns.Select((column, i) => Cell(i, given.GetValueOrDefault(column, ""))));
            book.Sheet(file.Sheet!, Workbook.Row(1, Workbook.Inline([.. columns])) + (file.Name == dataset ? Workbook.Row(2, row) : ""));
        }

        return Assert.Single(await folder.ReadAsync(path, book.ToBytes()));
    }

    private static string Cell(int column, string text)
    {
        var reference = $"{(char)('A' + column)}2";
        return text.StartsWith('#') ? $"<c r=\"{reference}\"><v>{text[1..]}</v></c>"
            : text.Length == 0 ? ""
            : $"<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";
    }
}
