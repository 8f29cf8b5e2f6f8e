using System.Text;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The backslash escapes of COPY's text format. https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9.2</summary>
internal static class CopyEscapes
{
    /// <summary>Reads a cell that is not <c>\N</c>. An escape by number stands for a byte: several may make up one character.</summary>
    public static string Unescape(string cell)
    {
        var bytes = new List<byte>();
        var text = new StringBuilder(cell.Length);
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] != '\\' || i + 1 == cell.Length)
            {
                Flush(bytes, text).Append(cell[i]);
                continue;
            }

            var (digits, radix, start) = Digits(cell, i + 1);
            if (digits > 0)
            {
                bytes.Add((byte)Convert.ToInt32(cell.Substring(start, digits), radix));
                i = start + digits - 1;
                continue;
            }

            Flush(bytes, text).Append(cell[++i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', 'b' => '\b', 'f' => '\f', 'v' => '\v', var other => other });
        }

        return Flush(bytes, text).ToString();
    }

    /// <summary>One to three octal digits, or x and one or two hexadecimal ones.</summary>
    private static (int Count, int Radix, int Start) Digits(string cell, int start)
    {
        var count = 0;
        if (cell[start] == 'x')
        {
            while (count < 2 && start + 1 + count < cell.Length && char.IsAsciiHexDigit(cell[start + 1 + count])) count++;
            return (count, 16, start + 1);
        }

        while (count < 3 && start + count < cell.Length && cell[start + count] is >= '0' and <= '7') count++;
        return (count, 8, start);
    }

    private static StringBuilder Flush(List<byte> bytes, StringBuilder text)
    {
        if (bytes.Count == 0) return text;
        text.Append(Encoding.UTF8.GetString([.. bytes]));
        bytes.Clear();
        return text;
    }
}
