using System.Runtime.CompilerServices;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The lines of a text, in memory that a line without end can't fill.</summary>
internal static class TextLines
{
    /// <summary>Characters of a record; what is longer is read over to its end and refused.</summary>
    public const int LongestRecord = 16 * 1024 * 1024;

    private const int Beginning = 4096;

    /// <summary>Old spreadsheets end lines by a carriage return alone: so does a text that begins with one and has no line feed anywhere near.</summary>
    private static char EndingOf(ReadOnlySpan<char> beginning) => beginning.Contains('\n') || !beginning.Contains('\r') ? '\n' : '\r';

    public static async IAsyncEnumerable<TextLine> ReadAsync(StreamReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new char[64 * 1024];
        var line = new StringBuilder();
        var oversized = false;
        char? ending = null;
        int read;
        while ((read = await reader.ReadBlockAsync(buffer, cancellationToken)) > 0)
        {
            ending ??= EndingOf(buffer.AsSpan(0, read));
            var start = 0;
            while (true)
            {
                var end = Array.IndexOf(buffer, ending.Value, start, read - start);
                if (end < 0) break;
                Append(start, end - start);
                start = end + 1;
                yield return Take(isEnded: true);
            }

            Append(start, read - start);
        }

        if (line.Length > 0) yield return Take(isEnded: false);

        void Append(int start, int count)
        {
            if (oversized) return;
            line.Append(buffer, start, count);
            if (line.Length <= LongestRecord) return;
            oversized = true;
            line.Length = Beginning;
            line.Capacity = Beginning;
        }

        TextLine Take(bool isEnded)
        {
            if (line.Length > 0 && line[^1] == '\r') line.Length--;
            var taken = new TextLine(line.ToString(), isEnded, oversized);
            line.Clear();
            oversized = false;
            return taken;
        }
    }
}
