using Jianye.DataHub.Data.Connectors.Mapping.Normalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>HTML from outside, cleaned of everything but plain formatting.</summary>
internal sealed class HtmlTransform : Transform
{
    public override string Name => "html";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text ? PlainHtml.Clean(text.Replace('\0', '\uFFFD')) : null;
}
