namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>What the parts of an archive may inflate to.</summary>
public sealed record FormatLimits
{
    /// <summary>A part of an archive is refused where it inflates to more bytes than this and also to more than <see cref="MostInflation"/> times its
    /// packed size; 64 MiB unless set.</summary>
    public long MostInflatedBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many times its packed size such a part may have; 100 unless set.</summary>
    public int MostInflation { get; init; } = 100;
}
