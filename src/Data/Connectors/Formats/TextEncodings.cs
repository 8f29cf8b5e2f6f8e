using System.Text;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Which encoding a text file is in: a byte-order mark decides; else the contract's holds; where the bytes do not decode in it,
/// another one is taken if all of the file decodes in that.</summary>
internal static class TextEncodings
{
    /// <summary>Stands for bytes that do not decode; no text has it (U+FFFF is no character).</summary>
    public const char Undecodable = '\uFFFF';

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Opens the text of a file; undecodable bytes are read as <see cref="Undecodable"/>.</summary>
    /// <exception cref="FileException">The file is empty.</exception>
    public static async Task<StreamReader> OpenAsync(Func<Stream> open, string contract, CancellationToken cancellationToken)
    {
        var encoding = await DetectAsync(open, contract, cancellationToken);
        var tolerant = Encoding.GetEncoding(encoding, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(Undecodable.ToString()));
        return new StreamReader(open(), tolerant, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
    }

    private static async Task<string> DetectAsync(Func<Stream> open, string contract, CancellationToken cancellationToken)
    {
        await using (var start = open())
        {
            var head = new byte[3];
            var length = await start.ReadAtLeastAsync(head, 3, throwOnEndOfStream: false, cancellationToken);
            if (length == 0) throw new FileException("EMPTY_FILE", "The file is empty.");
            if (length >= 3 && head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF) return "UTF-8";
            if (length >= 2 && head[0] == 0xFF && head[1] == 0xFE) return "UTF-16";
            if (length >= 2 && head[0] == 0xFE && head[1] == 0xFF) return "UTF-16BE";
        }

        var other = contract == "UTF-8" ? "GB18030" : "UTF-8";
        return !await DecodesAsync(open, contract, cancellationToken) && await DecodesAsync(open, other, cancellationToken) ? other : contract;
    }

    /// <summary>True where all bytes decode; a character cut off by the end of the file does not count against it.</summary>
    private static async Task<bool> DecodesAsync(Func<Stream> open, string encoding, CancellationToken cancellationToken)
    {
        var decoder = Encoding.GetEncoding(encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetDecoder();
        var bytes = new byte[64 * 1024];
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
}
