using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class TargetIndicatorType : EntityGraphType<TargetIndicator>
{
    public TargetIndicatorType()
    {
        Show(
            targetIndicator => targetIndicator.Number,
            targetIndicator => targetIndicator.Name,
            targetIndicator => targetIndicator.Year,
            targetIndicator => targetIndicator.Target,
            targetIndicator => targetIndicator.Comparator,
            targetIndicator => targetIndicator.TargetValue,
            targetIndicator => targetIndicator.Unit,
            targetIndicator => targetIndicator.Weight,
            targetIndicator => targetIndicator.DueDate,
            targetIndicator => targetIndicator.Street,
            targetIndicator => targetIndicator.OwnerUnit,
            targetIndicator => targetIndicator.Reports);
    }
}
