using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class PlatformType : EntityGraphType<Platform>
{
    public PlatformType()
    {
        Show(
            platform => platform.Slug,
            platform => platform.Name,
            platform => platform.NameEn,
            platform => platform.Delivery,
            platform => platform.LastRun,
            platform => platform.Runs,
            platform => platform.Rejections);
    }
}
