using System.Text.Json.Serialization;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>A column whose cells hold several things: the members of a JSON object, or what the named groups of a pattern tell.</summary>
/// <param name="Members">Names of the members; empty where a pattern tells.</param>
/// <param name="Pattern">A regular expression with named groups; null where the cells are objects.</param>
[JsonConverter(typeof(PartsConverter))]
internal sealed record PartsMapping(IReadOnlyList<string> Members, string? Pattern);
