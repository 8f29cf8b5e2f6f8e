using System.Runtime.CompilerServices;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The lines of a text, each with whether it was ended: a last line that was not is what a cut left.</summary>
internal static class TextLines
{
    public static async IAsyncEnumerable<(string Text, bool IsEnded)> ReadAsync(StreamReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new char[64 * 1024];
        var line = new StringBuilder();
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            var start = 0;
            while (true)
            {
                var end = Array.IndexOf(buffer, '\n', start, read - start);
                if (end < 0) break;
                line.Append(buffer, start, end - start);
                start = end + 1;
                yield return (Take(line), true);
            }

            line.Append(buffer, start, read - start);
        }

        if (line.Length > 0) yield return (Take(line), false);
    }

    private static string Take(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] == '\r') line.Length--;
        var text = line.ToString();
        line.Clear();
        return text;
    }
}
