using System.Buffers;
using System.Text.Json;
using Jianye.DataHub.Data.Sql;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Jianye.DataHub.Data.Reading.Changes;

/// <summary>What one caller gives to statements that many share, as members of a JSON object.</summary>
internal static class CallerValues
{
    private static readonly WKBWriter Shapes = new(ByteOrder.LittleEndian, handleSRID: true);

    /// <summary>The members, without braces: <c>"p0":"…","p1":3</c>.</summary>
    public static byte[] Write(CallerColumns columns, ReadBindings bindings, Func<ValueBinder, CursorReader> cursors)
    {
        var binder = new ValueBinder(bindings);
        var read = cursors(binder);
        read.Check();
        var bytes = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var (name, source) in columns.Sources)
            {
                json.WritePropertyName(name);
                Value(json, binder.Bind(source, read.Read).Value);
            }

            json.WriteEndObject();
        }

        return bytes.WrittenSpan[1..^1].ToArray();
    }

    /// <summary>Whether a value is another one each time.</summary>
    public static bool IsOfTheMoment(SqlParameterSource source) => source.Use is ParameterUse.Now or ParameterUse.Today or ParameterUse.DateOrToday or ParameterUse.ChangedKeys;

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null or DBNull:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case Guid key:
                json.WriteStringValue(key);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case DateOnly date:
                json.WriteStringValue(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                break;
            case DateTime instant:
                json.WriteStringValue(instant);
                break;
            case Geometry shape:
                json.WriteStringValue(Convert.ToHexString(Shapes.Write(shape)));
                break;
            case Array list:
                json.WriteStartArray();
                foreach (var item in list) Value(json, item);
                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"{value.GetType().Name} is no value of a caller.");
        }
    }
}
