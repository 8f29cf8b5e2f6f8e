using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Reading.Plans;
using Npgsql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Turns a binary column into the bytes of the answer, once.</summary>
internal static class CellReader
{
    /// <summary>Bytes.</summary>
    private const int Short = 512;

    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'";

    public static void Read(NpgsqlDataReader reader, int column, CellKind kind, RowSet rows)
    {
        if (reader.IsDBNull(column))
        {
            rows.AddNull();
            return;
        }

        switch (kind)
        {
            case CellKind.Key:
                reader.GetGuid(column).TryWriteBytes(rows.GetSpan(16));
                rows.Advance(16);
                break;
            case CellKind.Text:
                ReadText(reader, column, rows);
                break;
            case CellKind.Boolean or CellKind.Presence:
                rows.Write(reader.GetBoolean(column) ? "true"u8 : "false"u8);
                break;
            case CellKind.Int:
                Format(reader.GetInt32(column), rows);
                break;
            case CellKind.Long:
                Format(reader.GetInt64(column), rows);
                break;
            case CellKind.Decimal:
                Format(reader.GetDecimal(column), rows);
                break;
            case CellKind.Float:
                var number = reader.GetDouble(column);
                if (double.IsFinite(number)) Format(number, rows);
                else rows.Write("null"u8);
                break;
            case CellKind.Date:
                Quoted(reader.GetFieldValue<DateOnly>(column), "yyyy-MM-dd", rows);
                break;
            case CellKind.Instant:
                Quoted(reader.GetDateTime(column), InstantFormat, rows);
                break;
            case CellKind.TextList:
                ReadList(reader.GetFieldValue<string[]>(column), rows);
                break;
            case CellKind.Estimate:
                Format(Estimate(reader.GetString(column)), rows);
                break;
            case CellKind.Wkb:
                rows.Write(reader.GetFieldValue<byte[]>(column));
                break;
            default:
                rows.Write(Encoding.UTF8.GetBytes(reader.GetString(column)));
                break;
        }

        rows.EndCell();
    }

    private static long Estimate(string plan)
    {
        using var json = JsonDocument.Parse(plan);
        return (long)json.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetDouble();
    }

    private static void Format<T>(T value, RowSet rows)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(rows.GetSpan(64), out var written, default, CultureInfo.InvariantCulture);
        rows.Advance(written);
    }

    private static void Quoted<T>(T value, string format, RowSet rows)
        where T : IUtf8SpanFormattable
    {
        var span = rows.GetSpan(64);
        span[0] = (byte)'"';
        value.TryFormat(span[1..], out var written, format, CultureInfo.InvariantCulture);
        span[written + 1] = (byte)'"';
        rows.Advance(written + 2);
    }

    private static void ReadText(NpgsqlDataReader reader, int column, RowSet rows)
    {
        // Most texts are short and need no escapes: they are read where they stay, and only the quotes are put round them.
        var (buffer, start) = rows.Free(Short + 2);
        var read = (int)reader.GetBytes(column, 0, buffer, start + 1, Short);
        if (read < Short && !JsonText.NeedsEscapes(buffer.AsSpan(start + 1, read)))
        {
            buffer[start] = buffer[start + read + 1] = (byte)'"';
            rows.Advance(read + 2);
            return;
        }

        var length = (int)reader.GetBytes(column, 0, null, 0, 0);
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        JsonText.Write(rows, bytes.AsSpan(0, (int)reader.GetBytes(column, 0, bytes, 0, length)));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private static void ReadList(string[] values, RowSet rows)
    {
        rows.Write("["u8);
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) rows.Write(","u8);
            JsonText.Write(rows, Encoding.UTF8.GetBytes(values[i]));
        }

        rows.Write("]"u8);
    }
}
