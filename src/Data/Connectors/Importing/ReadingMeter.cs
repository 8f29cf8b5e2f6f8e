using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>How much of a delivery's bytes has been read.</summary>
internal sealed class ReadingMeter(IReadOnlyList<PlannedFile> files)
{
    private readonly long _all = Math.Max(1, files.Sum(file => file.File.Length));
    private long _finished;
    private DeliveryFile? _current;
    private Stream? _stream;

    /// <summary>From 0 to 1.</summary>
    public double Share
    {
        get
        {
            var length = _current?.Length ?? 0;
            return Math.Min(1, (double)(_finished + Math.Min(Position() ?? length, length)) / _all);
        }
    }

    /// <summary>The file as it is to be read from now on; the one before it counts as read.</summary>
    public PlannedFile Follow(PlannedFile planned)
    {
        _finished += _current?.Length ?? 0;
        (_current, _stream) = (planned.File, null);
        return planned with { File = planned.File with { Open = () => _stream = planned.File.Open() } };
    }

    /// <summary>Null where the reader has closed its stream: then the file is as good as read.</summary>
    private long? Position()
    {
        try
        {
            return _stream is { CanSeek: true } stream ? stream.Position : null;
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }
}
