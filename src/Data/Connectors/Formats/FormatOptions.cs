namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>How a file is to be read.</summary>
/// <param name="Encoding">The contract's encoding: <c>UTF-8</c> or <c>GB18030</c>.</param>
/// <param name="Parts">The data sets that it holds: one, or several where it has sheets, kinds of lines or elements, or COPY blocks.</param>
internal sealed record FormatOptions(string Encoding, IReadOnlyList<FilePart> Parts)
{
    public FormatOptions(string encoding, FilePart part)
        : this(encoding, [part])
    {
    }

    /// <summary>What an archive may inflate to.</summary>
    public FormatLimits Limits { get; init; } = new();

    /// <summary>The only part where a format knows no other.</summary>
    public FilePart First => Parts[0];
}
