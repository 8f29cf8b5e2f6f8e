using System.Buffers;
using System.Runtime.CompilerServices;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The lines of a UTF-8 text, in memory that a line without end can't fill.</summary>
internal static class Utf8Lines
{
    /// <summary>Bytes of a line; what is longer is read over to its end.</summary>
    public const int Longest = 16 * 1024 * 1024;

    private const int Beginning = 4096;

    /// <param name="stream">The text.</param>
    /// <returns>Lines without their ends; the bytes are good until the next one is asked for.</returns>
    public static async IAsyncEnumerable<Utf8Line> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var (start, filled, looked, oversized) = (0, 0, 0, false);
            while (true)
            {
                var end = buffer.AsSpan(looked, filled - looked).IndexOf((byte)'\n');
                if (end >= 0)
                {
                    yield return Take(buffer, start, looked + end, isEnded: true, oversized || looked + end - start > Longest);
                    (start, looked, oversized) = (looked + end + 1, looked + end + 1, false);
                    continue;
                }

                if (filled - start > Longest)
                {
                    oversized = true;
                    filled = start + Beginning;
                }

                (buffer, filled) = Room(buffer, start, filled);
                (start, looked) = (0, filled);
                var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken);
                if (read == 0) break;
                // Of an oversized line only the beginning is kept.
                filled += read;
            }

            if (filled > start) yield return Take(buffer, start, filled, isEnded: false, oversized);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Utf8Line Take(byte[] buffer, int start, int end, bool isEnded, bool oversized)
    {
        if (oversized) end = Math.Min(end, start + Beginning);
        else if (isEnded && end > start && buffer[end - 1] == '\r') end--;
        return new Utf8Line(buffer.AsMemory(start, end - start), isEnded, oversized);
    }

    /// <summary>Moves what is begun to the buffer's start, and makes the buffer larger where that fills it.</summary>
    private static (byte[] Buffer, int Filled) Room(byte[] buffer, int start, int filled)
    {
        if (start == 0 && filled < buffer.Length) return (buffer, filled);
        var room = start == 0 ? ArrayPool<byte>.Shared.Rent(buffer.Length * 2) : buffer;
        buffer.AsSpan(start, filled - start).CopyTo(room);
        if (room != buffer) ArrayPool<byte>.Shared.Return(buffer);
        return (room, filled - start);
    }
}
