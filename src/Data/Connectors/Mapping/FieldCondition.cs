using System.Text.Json.Serialization;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>A field that only some records speak of.</summary>
internal sealed record FieldCondition
{
    /// <summary>The column that tells.</summary>
    public required string From { get; init; }

    /// <summary>Its values with which the field says something.</summary>
    [JsonConverter(typeof(OneOrManyConverter))]
    public required IReadOnlyList<string> Is { get; init; }

    public bool Holds(IReadOnlyDictionary<string, string?> cells) => cells.GetValueOrDefault(From)?.Trim() is { } value && Is.Contains(value);
}
