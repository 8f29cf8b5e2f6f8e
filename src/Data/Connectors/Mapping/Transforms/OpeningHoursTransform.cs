using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Spans in which something is open: 08:30-12:00,13:30-20:30(错时). The mark 错时 is of the span before it.</summary>
internal sealed partial class OpeningHoursTransform : Transform
{
    public override string Name => "opening-hours";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text) return null;
        var plain = text.Normalize(NormalizationForm.FormKC);
        var spans = Spans().Matches(plain);
        var rest = Spans().Replace(plain, "");
        var list = new JsonValue($"[{string.Join(',', spans.Select(Span))}]");
        return rest.All(left => char.IsWhiteSpace(left) || char.IsPunctuation(left)) && spans.Count > 0 ? list
            : new Remark($"{mapping.From[0]} holds what are no opening hours.", spans.Count > 0 ? list : null);
    }

    private static string Span(Match span)
        => $"{{\"opens\":{Json.Text(Time(span.Groups["opens"].Value))},\"closes\":{Json.Text(Time(span.Groups["closes"].Value))},\"staggered\":{(span.Groups["staggered"].Success ? "true" : "false")}}}";

    private static string Time(string time)
    {
        var colon = time.IndexOf(':', StringComparison.Ordinal);
        return $"{int.Parse(time.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture):00}{time[colon..]}";
    }

    [GeneratedRegex(@"(?<opens>([01]?[0-9]|2[0-4]):[0-5][0-9])\s*[-~—–至到]\s*(?<closes>([01]?[0-9]|2[0-4]):[0-5][0-9])(\s*\(?\s*(?<staggered>错时)\s*\)?)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Spans();
}
