using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class PartyBranchType : EntityGraphType<PartyBranch>
{
    public PartyBranchType()
    {
        Show(
            partyBranch => partyBranch.Name,
            partyBranch => partyBranch.MemberCount,
            partyBranch => partyBranch.Secretary,
            partyBranch => partyBranch.Parent,
            partyBranch => partyBranch.Grid,
            partyBranch => partyBranch.Level1Grid,
            partyBranch => partyBranch.Community,
            partyBranch => partyBranch.Street,
            partyBranch => partyBranch.Actions,
            partyBranch => partyBranch.Members,
            partyBranch => partyBranch.Deeds);
    }
}
