using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class PartyMemberType : EntityGraphType<PartyMember>
{
    public PartyMemberType()
    {
        Show(
            partyMember => partyMember.JoinedOn,
            partyMember => partyMember.CheckedIn,
            partyMember => partyMember.WorkUnit,
            partyMember => partyMember.Person,
            partyMember => partyMember.Branch,
            partyMember => partyMember.Actions,
            partyMember => partyMember.ClaimedWishes);
    }
}
