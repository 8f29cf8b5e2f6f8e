using System.Text.Encodings.Web;
using System.Text.Json;
using Jianye.DataHub.Data.Demo.Delivery;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>Values of <see cref="Fields"/> as JSON.</summary>
internal static class JsonValues
{
    // Documents of their own, never part of a web page: Chinese text stays readable.
    public static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonWriterOptions Indented = Readable with { Indented = true, IndentSize = 1, NewLine = "\n" };

    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case Fields fields:
                json.WriteStartObject();
                foreach (var (name, member) in fields)
                {
                    json.WritePropertyName(name);
                    Write(json, member);
                }

                json.WriteEndObject();
                break;
            case IReadOnlyList<object> list:
                json.WriteStartArray();
                foreach (var item in list) Write(json, item);
                json.WriteEndArray();
                break;
            default: throw new InvalidOperationException($"A record holds a {value.GetType().Name}, which JSON has no form for here.");
        }
    }
}
