using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class CareOrderType : EntityGraphType<CareOrder>
{
    public CareOrderType()
    {
        Show(
            careOrder => careOrder.OrderedAt,
            careOrder => careOrder.DoneAt,
            careOrder => careOrder.Rating,
            careOrder => careOrder.Fee,
            careOrder => careOrder.Worker,
            careOrder => careOrder.State,
            careOrder => careOrder.History,
            careOrder => careOrder.Client,
            careOrder => careOrder.Agreement,
            careOrder => careOrder.Item);
    }
}
