namespace Jianye.DataHub.Host.Transports.Streams;

/// <summary>A socket or an event stream that is open.</summary>
internal interface IWatchedStream
{
    /// <summary>Does what time asks for: pings, heartbeats, ends. Returns at once.</summary>
    /// <param name="timestamp">Of the clock that only goes forward.</param>
    /// <param name="now">Of the calendar.</param>
    /// <returns>After how long to look again; it is done up to a second later.</returns>
    TimeSpan Look(long timestamp, DateTimeOffset now);

    /// <summary>The hub is stopping: tells the client and ends.</summary>
    void Stop();
}
