using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class DistrictType : EntityGraphType<District>
{
    public DistrictType()
    {
        Show(
            district => district.Code,
            district => district.Name,
            district => district.Boundary,
            district => district.ExperimentalZone,
            district => district.ExperimentalZoneSince,
            district => district.Reduction,
            district => district.Streets);
    }
}
