using Jianye.DataHub.Data.Demo.Delivery;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>JSON lines in one file a month; lines come in the order of their months.</summary>
/// <param name="pathOf">The file of a month.</param>
internal sealed class MonthlyLines(DemoOutput output, Func<DateTime, string> pathOf) : IDisposable
{
    private string _path = "";
    private JsonLines? _file;

    public void Add(DateTime at, Fields line)
    {
        var path = pathOf(at);
        if (path != _path)
        {
            _file?.Dispose();
            (_path, _file) = (path, new JsonLines(output, path));
        }

        _file!.Add(line);
    }

    public void Dispose() => _file?.Dispose();
}
