namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>A member selected of a GeoJSON object.</summary>
/// <param name="Members">What is selected of a member that is a geometry itself; none of others.</param>
public sealed record GeoJsonMember(string ResponseKey, GeoJsonPart Part, IReadOnlyList<GeoJsonMember> Members);
