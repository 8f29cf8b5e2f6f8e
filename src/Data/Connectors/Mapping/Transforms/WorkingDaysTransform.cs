using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A time limit in working days: 即办 is 0, 5个工作日 is 5; other text is remarked on.</summary>
internal sealed partial class WorkingDaysTransform : Transform
{
    public override string Name => "working-days";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text) return null;
        if (text is "即办" or "即时办结" or "当场办结") return 0L;
        return Days().Match(text.Normalize(NormalizationForm.FormKC)) is { Success: true } match
            ? long.Parse(match.Groups["days"].ValueSpan, CultureInfo.InvariantCulture)
            : new Remark($"{mapping.From[0]} holds no number of working days.");
    }

    [GeneratedRegex(@"^(?<days>[0-9]{1,4})\s*个?\s*(工作日|日|天)?$")]
    private static partial Regex Days();
}
