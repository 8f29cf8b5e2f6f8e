using System.Buffers;
using System.Text;

namespace Jianye.DataHub.Data.Attachments;

/// <summary>Text in UTF-8 without control characters other than tabs and the ends of lines and pages, and without the looks of what programs run: markup, scripts.</summary>
internal static class PlainText
{
    public const string MediaType = "text/plain";

    private const int Piece = 16 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] Beginnings = ["<", "#!", "%!", "{\\rtf", "MIME-Version:", "From "];

    private static readonly string[] Marks = ["<script", "<html", "<svg", "<!doctype", "<?xml", "<iframe", "<?php"];

    /// <param name="head">The first bytes; none for an empty file, which is no text.</param>
    /// <param name="rest">What comes after them.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<bool> IsAsync(ReadOnlyMemory<byte> head, Stream rest, CancellationToken cancellationToken)
    {
        if (head.Length == 0) return false;
        var decoder = Strict.GetDecoder();
        var letters = ArrayPool<char>.Shared.Rent(Strict.GetMaxCharCount(Piece));
        var bytes = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            var tail = "";
            var piece = head;
            for (var isFirst = true; ; isFirst = false)
            {
                var length = decoder.GetChars(piece.Span, letters, flush: piece.Length == 0);
                var text = letters.AsMemory(0, length);
                if (HasControls(text.Span) || (isFirst && BeginsAsCode(text.Span))) return false;
                // A mark may lie across two pieces.
                var seen = string.Concat(tail, text.Span);
                if (Array.Exists(Marks, mark => seen.Contains(mark, StringComparison.OrdinalIgnoreCase))) return false;
                if (piece.Length == 0) return true;
                tail = seen[^Math.Min(16, seen.Length)..];
                piece = bytes.AsMemory(0, await rest.ReadAsync(bytes.AsMemory(0, Piece), cancellationToken));
            }
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static bool HasControls(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter) && letter is not ('\t' or '\n' or '\r' or '\f')) return true;
        }

        return false;
    }

    private static bool BeginsAsCode(ReadOnlySpan<char> text)
    {
        var first = text.TrimStart('\uFEFF').TrimStart();
        foreach (var beginning in Beginnings)
        {
            if (first.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
