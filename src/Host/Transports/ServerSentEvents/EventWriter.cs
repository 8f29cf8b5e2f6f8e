using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace Jianye.DataHub.Host.Transports.ServerSentEvents;

/// <summary>Writes events as text/event-stream has them: https://html.spec.whatwg.org/multipage/server-sent-events.html.</summary>
internal static class EventWriter
{
    /// <summary>How long a browser waits before it comes again.</summary>
    public static void WriteRetry(PipeWriter output, TimeSpan retry)
        => output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"retry: {(long)retry.TotalMilliseconds}\n\n")));

    /// <summary>A comment, which clients pass over.</summary>
    public static void WriteHeartbeat(PipeWriter output) => output.Write(":\n\n"u8);

    /// <summary>An answer.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="cursor">What a client sends as <c>Last-Event-ID</c> to go on after it; null for none.</param>
    public static void WriteNext(PipeWriter output, ReadOnlySpan<byte> json, string? cursor)
    {
        output.Write("event: next\n"u8);
        if (cursor is not null)
        {
            output.Write("id: "u8);
            Encoding.UTF8.GetBytes(cursor, output);
            output.Write("\n"u8);
        }

        // A line of data each line: the hub's own JSON has one.
        for (var rest = json; ;)
        {
            output.Write("data: "u8);
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            output.Write(end < 0 ? rest : rest[..end]);
            output.Write("\n"u8);
            if (end < 0) break;
            rest = rest[(end + 1)..];
        }

        output.Write("\n"u8);
    }

    /// <summary>No other answer comes. The empty data has browsers hand the event on.</summary>
    public static void WriteComplete(PipeWriter output) => output.Write("event: complete\ndata:\n\n"u8);
}
