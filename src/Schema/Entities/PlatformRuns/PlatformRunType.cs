using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class PlatformRunType : EntityGraphType<PlatformRun>
{
    public PlatformRunType()
    {
        Show(
            platformRun => platformRun.Platform,
            platformRun => platformRun.StartedAt,
            platformRun => platformRun.FinishedAt,
            platformRun => platformRun.Read,
            platformRun => platformRun.Accepted,
            platformRun => platformRun.Unchanged,
            platformRun => platformRun.Rejected,
            platformRun => platformRun.Rejections);
    }
}
