using System.ComponentModel.DataAnnotations;

namespace Jianye.DataHub.Host.Options;

/// <summary>How much callers may ask for together, and how often each: section <c>Load</c> (<c>HUB__LOAD__PERTOKEN</c>).</summary>
internal sealed class LoadOptions
{
    /// <summary>Requests of one address within <see cref="Window"/>; of IPv6 the first 64 bits are one address.</summary>
    /// <value>1 to 100,000,000. The default is 6,000.</value>
    [Range(1, 100_000_000)]
    public int PerAddress { get; set; } = 6_000;

    /// <summary>Requests of one person, department or application (<c>sub</c>, role, platform) within <see cref="Window"/>.</summary>
    /// <value>1 to 100,000,000. The default is 3,000.</value>
    [Range(1, 100_000_000)]
    public int PerToken { get; set; } = 3_000;

    /// <summary>The time within which requests are counted; it slides on by sixths.</summary>
    /// <value>1 second to 1 hour. The default is 1 minute.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether requests from the hub's own machine are counted too.</summary>
    /// <value>The default is false. Behind a proxy on the machine that is not in <c>Web:KnownProxies</c> everybody's come from there.</value>
    public bool CountLoopback { get; set; }

    /// <summary>Operations that are run at one time.</summary>
    /// <value>1 to 10,000. The default is 64.</value>
    [Range(1, 10_000)]
    public int MaximumConcurrent { get; set; } = 64;

    /// <summary>Operations that wait for a turn.</summary>
    /// <value>0 to 100,000. The default is 256.</value>
    [Range(0, 100_000)]
    public int MaximumQueue { get; set; } = 256;

    /// <summary>How long an operation waits for its turn.</summary>
    /// <value>0 to 1 minute. The default is 2 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Requests of one list that comes in one body; they are run one after the other.</summary>
    /// <value>0 to 1,024. The default is 32; 0 takes no lists.</value>
    [Range(0, 1_024)]
    public int MaximumBatch { get; set; } = 32;

    /// <summary>How long a request may take in all: its body, its turn, its reading, its answer.</summary>
    /// <value>1 second to 10 minutes. The default is 1 minute.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromMinutes(1);
}
