using System.Buffers;

namespace Jianye.DataHub.Data.Reading;

/// <summary>JSON strings from UTF-8: only what JSON demands is escaped, Chinese stays as it is (three bytes instead of six).</summary>
internal static class JsonText
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    public static bool NeedsEscapes(ReadOnlySpan<byte> text) => text.IndexOfAny(Escaped) >= 0;

    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        output.Write("\""u8);
        while (true)
        {
            var plain = text.IndexOfAny(Escaped);
            if (plain < 0) break;
            output.Write(text[..plain]);
            Escape(output, text[plain]);
            text = text[(plain + 1)..];
        }

        output.Write(text);
        output.Write("\""u8);
    }

    private static void Escape(IBufferWriter<byte> output, byte character)
    {
        switch (character)
        {
            case (byte)'"':
                output.Write("\\\""u8);
                break;
            case (byte)'\\':
                output.Write("\\\\"u8);
                break;
            case (byte)'\n':
                output.Write("\\n"u8);
                break;
            case (byte)'\r':
                output.Write("\\r"u8);
                break;
            case (byte)'\t':
                output.Write("\\t"u8);
                break;
            default:
                var span = output.GetSpan(6);
                "\\u00"u8.CopyTo(span);
                span[4] = Hex(character >> 4);
                span[5] = Hex(character & 15);
                output.Advance(6);
                break;
        }
    }

    private static byte Hex(int digit) => (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
}
