using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class MicroDeedType : EntityGraphType<MicroDeed>
{
    public MicroDeedType()
    {
        Show(
            microDeed => microDeed.Title,
            microDeed => microDeed.Text,
            microDeed => microDeed.Amount,
            microDeed => microDeed.Date,
            microDeed => microDeed.State,
            microDeed => microDeed.History,
            microDeed => microDeed.Branch);
    }
}
