using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class GridTeamMemberType : EntityGraphType<GridTeamMember>
{
    public GridTeamMemberType()
    {
        Show(
            gridTeamMember => gridTeamMember.Role,
            gridTeamMember => gridTeamMember.ValidFrom,
            gridTeamMember => gridTeamMember.ValidTo,
            gridTeamMember => gridTeamMember.Grid,
            gridTeamMember => gridTeamMember.Person,
            gridTeamMember => gridTeamMember.Organization);
    }
}
