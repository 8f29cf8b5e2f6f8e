using System.Buffers;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Looks through JSON files for nesting beyond the limit.</summary>
internal static class JsonDepths
{
    /// <summary>Levels of nesting, the file's own brackets among them.</summary>
    public const int Deepest = 64;

    public static FileException TooDeep => new("UNSAFE_CONTENT", $"The file's JSON is nested deeper than {Deepest} levels.");

    /// <exception cref="FileException">The file is empty.</exception>
    public static async Task<JsonNesting> MeasureAsync(Func<Stream> open, string encoding, bool isLines, CancellationToken cancellationToken)
    {
        await using var stream = await TextEncodings.OpenUtf8Async(open, encoding, cancellationToken);
        var nesting = new JsonNesting(Deepest, isLines);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0) nesting.Read(buffer.AsSpan(0, read));
            return nesting;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
