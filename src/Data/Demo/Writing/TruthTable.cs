using System.Text;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>One comma-separated file of the answer key.</summary>
internal sealed class TruthTable : IDisposable
{
    private readonly StreamWriter _file;

    public TruthTable(string directory, string name, string header)
    {
        _file = new StreamWriter(Path.Combine(directory, name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        _file.WriteLine(header);
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
