namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>How much a delivery may cost before it is refused.</summary>
public sealed record FormatLimits
{
    /// <summary>A part of an archive is refused where it inflates to more bytes than this and also to more than <see cref="MostInflation"/> times its
    /// packed size; 64 MiB unless set.</summary>
    public long MostInflatedBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many times its packed size such a part may have; 100 unless set.</summary>
    public int MostInflation { get; init; } = 100;

    /// <summary>A directory for what is too large for memory; the files in it have no name and are gone with the process. Null for the system's.</summary>
    public string? Scratch { get; init; }
}
