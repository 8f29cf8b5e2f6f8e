using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class SourceType : EntityGraphType<Source>
{
    public SourceType()
    {
        Show(
            source => source.Platform,
            source => source.Dataset,
            source => source.ExternalId,
            source => source.Role,
            source => source.FirstSeenAt,
            source => source.LastSeenAt,
            source => source.MatchedBy,
            source => source.Live,
            source => source.Claims,
            source => source.Remarks,
            source => source.Raw);
    }

    public override bool HasRoots => false;
}
