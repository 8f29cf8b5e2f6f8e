using System.Text;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>One comma-separated file of the answer key.</summary>
internal sealed class TruthTable : IDisposable
{
    private readonly StreamWriter _file;

    /// <param name="header">Null for none.</param>
    public TruthTable(string path, string? header = null)
    {
        _file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024) { NewLine = "\n" };
        if (header is not null) _file.WriteLine(header);
    }

    public void Add(params ReadOnlySpan<object?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) _file.Write(',');
            _file.Write(DelimitedText.Quoted(DemoOutput.TextOf(cells[i])));
        }

        _file.WriteLine();
    }

    public void Dispose() => _file.Dispose();
}
