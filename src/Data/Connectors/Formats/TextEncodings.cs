using System.Text;
using System.Text.Unicode;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Which encoding a text file is in: a byte-order mark decides; else the contract's holds; where the bytes do not decode in it,
/// another one is taken if all of the file decodes in that.</summary>
internal static class TextEncodings
{
    /// <summary>Stands for bytes that do not decode; no text has it (U+FDD0 is no character, and XML may hold it).</summary>
    public const char Undecodable = '\uFDD0';

    private const int BufferSize = 64 * 1024;

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Opens the text of a file; undecodable bytes are read as <see cref="Undecodable"/>.</summary>
    /// <exception cref="FileException">The file is empty.</exception>
    public static async Task<StreamReader> OpenAsync(Func<Stream> open, string contract, CancellationToken cancellationToken)
    {
        var (encoding, _, _) = await DetectAsync(open, contract, cancellationToken);
        return new StreamReader(open(), Tolerant(encoding), detectEncodingFromByteOrderMarks: true, BufferSize);
    }

    /// <summary>Opens a file as UTF-8 without mark; undecodable bytes are read as <see cref="Undecodable"/>.</summary>
    /// <exception cref="FileException">The file is empty.</exception>
    public static async Task<Stream> OpenUtf8Async(Func<Stream> open, string contract, CancellationToken cancellationToken)
    {
        var (encoding, mark, isClean) = await DetectAsync(open, contract, cancellationToken);
        var stream = open();
        await stream.ReadAtLeastAsync(new byte[mark], mark, throwOnEndOfStream: false, cancellationToken);
        return encoding == "UTF-8" && isClean ? stream : Encoding.CreateTranscodingStream(stream, Tolerant(encoding), Encoding.UTF8);
    }

    /// <summary>Opens a text in UTF-8, or in UTF-16 where it has a mark; undecodable bytes are read as <see cref="Undecodable"/>.</summary>
    public static StreamReader OpenUtf8Text(Stream stream) => new(stream, Tolerant("UTF-8"), detectEncodingFromByteOrderMarks: true, BufferSize);

    private static Encoding Tolerant(string encoding)
        => Encoding.GetEncoding(encoding, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(Undecodable.ToString()));

    /// <returns>The encoding, the length of its mark in bytes, and whether all bytes decode in it.</returns>
    private static async Task<(string Encoding, int Mark, bool IsClean)> DetectAsync(Func<Stream> open, string contract, CancellationToken cancellationToken)
    {
        await using (var start = open())
        {
            var head = new byte[3];
            var length = await start.ReadAtLeastAsync(head, 3, throwOnEndOfStream: false, cancellationToken);
            if (length == 0) throw new FileException("EMPTY_FILE", "The file is empty.");
            if (head.AsSpan(0, length) is [0xFF, 0xFE, ..]) return ("UTF-16", 2, false);
            if (head.AsSpan(0, length) is [0xFE, 0xFF, ..]) return ("UTF-16BE", 2, false);
            if (head is [0xEF, 0xBB, 0xBF]) return ("UTF-8", 3, await IsUtf8Async(open, cancellationToken));
        }

        if (await DecodesAsync(open, contract, cancellationToken)) return (contract, 0, true);
        var other = contract == "UTF-8" ? "GB18030" : "UTF-8";
        return await DecodesAsync(open, other, cancellationToken) ? (other, 0, true) : (contract, 0, false);
    }

    /// <summary>True where all bytes decode; a character cut off by the end of the file does not count against it.</summary>
    private static async Task<bool> DecodesAsync(Func<Stream> open, string encoding, CancellationToken cancellationToken)
    {
        if (encoding == "UTF-8") return await IsUtf8Async(open, cancellationToken);
        var decoder = Encoding.GetEncoding(encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetDecoder();
        var bytes = new byte[BufferSize];
        var characters = new char[bytes.Length + 16];
        await using var stream = open();
        try
        {
            int read;
            while ((read = await stream.ReadAsync(bytes, cancellationToken)) > 0) decoder.GetChars(bytes, 0, read, characters, 0, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static async Task<bool> IsUtf8Async(Func<Stream> open, CancellationToken cancellationToken)
    {
        var bytes = new byte[BufferSize];
        await using var stream = open();
        var (kept, read) = (0, 0);
        while ((read = await stream.ReadAsync(bytes.AsMemory(kept), cancellationToken)) > 0)
        {
            var filled = kept + read;
            kept = Unfinished(bytes.AsSpan(0, filled));
            if (!Utf8.IsValid(bytes.AsSpan(0, filled - kept))) return false;
            bytes.AsSpan(filled - kept, kept).CopyTo(bytes);
        }

        return true;
    }

    /// <summary>How many bytes at the end begin a character that goes on behind it.</summary>
    private static int Unfinished(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var length = bytes[^back] switch { >= 0xF0 and <= 0xF4 => 4, >= 0xE0 and < 0xF0 => 3, >= 0xC2 and < 0xE0 => 2, >= 0x80 and < 0xC0 => 0, _ => 1 };
            if (length > 0) return length > back ? back : 0;
        }

        return 0;
    }
}
