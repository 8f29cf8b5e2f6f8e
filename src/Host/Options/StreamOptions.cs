using System.ComponentModel.DataAnnotations;

namespace Jianye.DataHub.Host.Options;

/// <summary>Sockets and event streams: section <c>Streams</c> (<c>HUB__STREAMS__MAXIMUMSOCKETS</c>).</summary>
internal sealed class StreamOptions
{
    /// <summary>How long a socket may wait with its <c>connection_init</c>.</summary>
    /// <value>1 second to 1 minute. The default is 10 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long nothing may come from a socket before it is sent a <c>ping</c>; after twice that time without a word it is closed.</summary>
    /// <value>1 second to 10 minutes. The default is 25 seconds: proxies give connections up after 30 or 60.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan PingInterval { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>How long nothing may be sent on an event stream before a comment is.</summary>
    /// <value>1 second to 10 minutes. The default is 12 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long a client of an event stream shall wait before it comes again.</summary>
    /// <value>100 milliseconds to 10 minutes. The default is 3 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan Retry { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a client may take nothing of what is sent before its connection is cut.</summary>
    /// <value>1 second to 10 minutes. The default is 45 seconds: a stream that its client does not read says so after 30.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>How often the hub looks whether the API key of an open stream was taken back; what it knows of a key is up to 10 seconds old.</summary>
    /// <value>1 second to 10 minutes. The default is 15 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan KeyCheck { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Operations that one socket may have open at one time.</summary>
    /// <value>1 to 10,000. The default is 100.</value>
    [Range(1, 10_000)]
    public int MaximumOperations { get; set; } = 100;

    /// <summary>Messages of one socket that are read within a second, after twice as many at once; the others wait in the network.</summary>
    /// <value>1 to 100,000. The default is 100.</value>
    [Range(1, 100_000)]
    public int MessagesPerSecond { get; set; } = 100;

    /// <summary>Bytes of one message of a client.</summary>
    /// <value>1,000 to 100,000,000. The default is 1,000,000.</value>
    [Range(1_000, 100_000_000)]
    public int MaximumMessageBytes { get; set; } = 1_000_000;

    /// <summary>Sockets that one hub holds open.</summary>
    /// <value>1 to 1,000,000. The default is 20,000.</value>
    [Range(1, 1_000_000)]
    public int MaximumSockets { get; set; } = 20_000;

    /// <summary>Event streams that one hub holds open; each is one of <c>Web:MaximumConnections</c>, too.</summary>
    /// <value>1 to 1,000,000. The default is 2,000.</value>
    [Range(1, 1_000_000)]
    public int MaximumEventStreams { get; set; } = 2_000;

    /// <summary>Sockets and event streams of one address; of IPv6 the first 64 bits are one address. The hub's own machine is not counted unless <c>Load:CountLoopback</c> says so.</summary>
    /// <value>1 to 1,000,000. The default is 1,000.</value>
    [Range(1, 1_000_000)]
    public int PerAddress { get; set; } = 1_000;

    /// <summary>Sockets and event streams of one person, department or application (<c>sub</c>, role, platform); counted as <see cref="PerAddress"/> is.</summary>
    /// <value>1 to 1,000,000. The default is 100.</value>
    [Range(1, 1_000_000)]
    public int PerToken { get; set; } = 100;
}
