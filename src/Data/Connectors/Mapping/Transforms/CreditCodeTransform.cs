using Jianye.DataHub.Data.Connectors.Mapping.Normalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A unified social credit code (GB 32100).</summary>
internal sealed class CreditCodeTransform : Transform
{
    public override string Name => "credit-code";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text ? Read(text, mapping.From[0]) : null;

    /// <exception cref="RejectedException">It is no code, or its check character is wrong.</exception>
    public static string Read(string text, string column)
        => CreditCode.Read(text) ?? throw new RejectedException("USCC_CHECKSUM", $"{column} holds no unified social credit code: its 18 characters and their check were expected.");
}
