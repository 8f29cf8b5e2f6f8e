using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Reading.Plans;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Value objects out of a jsonb document: only the members asked for, under the names asked for.</summary>
internal static class JsonObjectWriter
{
    /// <param name="output">Where to.</param>
    /// <param name="plan">What to write.</param>
    /// <param name="document">The document; empty where the column is null: an empty list, or null for a single object.</param>
    public static void Write(IBufferWriter<byte> output, FieldPlan.Json plan, ReadOnlySpan<byte> document)
    {
        if (document.IsEmpty)
        {
            output.Write(plan.IsList ? "[]"u8 : "null"u8);
            return;
        }

        var reader = new Utf8JsonReader(document);
        using var parsed = JsonDocument.ParseValue(ref reader);
        if (!plan.IsList)
        {
            Object(output, plan, parsed.RootElement);
            return;
        }

        output.Write("["u8);
        var first = true;
        foreach (var element in parsed.RootElement.EnumerateArray())
        {
            if (!first) output.Write(","u8);
            first = false;
            Object(output, plan, element);
        }

        output.Write("]"u8);
    }

    private static void Object(IBufferWriter<byte> output, FieldPlan.Json plan, JsonElement element)
    {
        output.Write("{"u8);
        for (var i = 0; i < plan.Members.Count; i++)
        {
            if (i > 0) output.Write(","u8);
            var member = plan.Members[i];
            output.Write(member.Name);
            if (member.Fixed is not null) output.Write(member.Fixed);
            else if (!element.TryGetProperty(member.Source!, out var value) || value.ValueKind == JsonValueKind.Null) output.Write("null"u8);
            else if (member.IsInstant && value.TryGetDateTimeOffset(out var instant)) Instant(output, instant);
            else if (value.ValueKind == JsonValueKind.String) JsonText.Write(output, Encoding.UTF8.GetBytes(value.GetString()!));
            else output.Write(Encoding.UTF8.GetBytes(value.GetRawText()));
        }

        output.Write("}"u8);
    }

    private static void Instant(IBufferWriter<byte> output, DateTimeOffset instant)
    {
        output.Write("\""u8);
        instant.UtcDateTime.TryFormat(output.GetSpan(64), out var written, CellReader.InstantFormat, CultureInfo.InvariantCulture);
        output.Advance(written);
        output.Write("\""u8);
    }
}
