using System.Diagnostics;

namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>How fast one socket's messages are read: a bucket of as many as two seconds fill.</summary>
/// <param name="perSecond">Messages a second.</param>
/// <param name="now">A timestamp.</param>
internal struct MessagePace(int perSecond, long now)
{
    private double _room = perSecond * 2.0;
    private long _at = now;

    /// <summary>Counts a message.</summary>
    /// <param name="now">A timestamp.</param>
    /// <returns>How long to wait before the next one is read; zero for not at all.</returns>
    public TimeSpan Count(long now)
    {
        _room = Math.Min(perSecond * 2.0, _room + (Stopwatch.GetElapsedTime(_at, now).TotalSeconds * perSecond)) - 1;
        _at = now;
        return _room >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-_room / perSecond);
    }
}
