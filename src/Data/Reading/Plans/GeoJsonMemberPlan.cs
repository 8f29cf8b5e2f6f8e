using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading.Plans;

/// <summary>How to write a member of a GeoJSON object.</summary>
/// <param name="Name">Its response key, quoted and with the colon.</param>
internal sealed record GeoJsonMemberPlan(byte[] Name, GeoJsonPart Part, IReadOnlyList<GeoJsonMemberPlan> Members)
{
    public static IReadOnlyList<GeoJsonMemberPlan> Of(IReadOnlyList<GeoJsonMember> members)
        => [.. members.Select(member => new GeoJsonMemberPlan(LevelCompiler.Name(member.ResponseKey), member.Part, Of(member.Members)))];
}
