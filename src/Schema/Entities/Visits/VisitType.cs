using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class VisitType : EntityGraphType<Visit>
{
    public VisitType()
    {
        Show(
            visit => visit.At,
            visit => visit.Topic,
            visit => visit.Note,
            visit => visit.AddressText,
            visit => visit.Address,
            visit => visit.Visitor,
            visit => visit.Resident,
            visit => visit.Grid,
            visit => visit.Level1Grid,
            visit => visit.Community,
            visit => visit.Street);
    }
}
