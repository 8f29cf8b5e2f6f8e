using System.Text.Json;
using Jianye.DataHub.Data.Demo.Delivery;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>A file of JSON objects, one a line.</summary>
internal sealed class JsonLines : IDisposable
{
    private readonly FileStream _file;
    private readonly Utf8JsonWriter _json;

    public JsonLines(DemoOutput output, string path)
    {
        _file = output.Create(path);
        _json = new Utf8JsonWriter(_file, JsonValues.Readable);
    }

    public void Add(Fields line)
    {
        JsonValues.Write(_json, line);
        _json.Flush();
        _json.Reset();
        _file.WriteByte((byte)'\n');
    }

    public void Dispose()
    {
        _json.Dispose();
        _file.Dispose();
    }
}
