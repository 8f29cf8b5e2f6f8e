using System.IO.Compression;
using Jianye.DataHub.Data.Demo.Delivery;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>An XLSX workbook, written as a stream: text in inline strings, numbers in numeric cells, an empty cell for no value.</summary>
internal sealed class Workbook : IDisposable
{
    private static readonly SpreadCheetahOptions Options = new() { WriteCellReferenceAttributes = true, DocumentProperties = null };

    /// <summary>An archive tells when its parts were written; the same demo must be the same bytes.</summary>
    private static readonly DateTimeOffset Written = new(2018, 6, 30, 0, 0, 0, TimeSpan.Zero);

    private readonly DemoOutput _output;
    private readonly string _path;
    private readonly FileStream _file;
    private readonly Spreadsheet _spreadsheet;
    private readonly StyleId _date;

    public Workbook(DemoOutput output, string path)
    {
        (_output, _path, _file) = (output, path, output.Create(path));
        _spreadsheet = Await(Spreadsheet.CreateNewAsync(_file, Options));
        _date = _spreadsheet.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.ShortDate) });
    }

    /// <param name="dateColumn">Its numbers are days since the end of 1899, shown as dates; null where there are none.</param>
    public void Add(string sheet, DemoDataset dataset, IEnumerable<DemoRecord> records, string? dateColumn = null)
    {
        Await(_spreadsheet.StartWorksheetAsync(sheet));
        var row = Array.ConvertAll(dataset.Columns, column => new Cell(column));
        Await(_spreadsheet.AddRowAsync(row));
        foreach (var record in _output.Noted(dataset, records))
        {
            for (var i = 0; i < row.Length; i++) row[i] = CellOf(record.Fields[dataset.Columns[i]], dataset.Columns[i] == dateColumn ? _date : null);
            Await(_spreadsheet.AddRowAsync(row));
        }
    }

    public void Dispose()
    {
        Await(_spreadsheet.FinishAsync());
        _spreadsheet.Dispose();
        _file.Dispose();
        using var archive = new ZipArchive(_output.Change(_path), ZipArchiveMode.Update);
        foreach (var part in archive.Entries) part.LastWriteTime = Written;
    }

    private static Cell CellOf(object? value, StyleId? style) => value switch
    {
        int number => new Cell(number, style),
        decimal number => new Cell(number, style),
        null or "" => default,
        string text => new Cell(text, style),
        _ => throw new InvalidOperationException($"A record holds a {value.GetType().Name}, which no cell has a form for."),
    };

    // A demo is written on a thread of its own and by synchronous files: almost every one of these is done when it is asked for.
    private static void Await(ValueTask task) => task.AsTask().GetAwaiter().GetResult();

    private static T Await<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();
}
