using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class RejectionType : EntityGraphType<Rejection>
{
    public RejectionType()
    {
        Show(
            rejection => rejection.Platform,
            rejection => rejection.Run,
            rejection => rejection.Dataset,
            rejection => rejection.File,
            rejection => rejection.Line,
            rejection => rejection.ExternalId,
            rejection => rejection.Code,
            rejection => rejection.Reason,
            rejection => rejection.At,
            rejection => rejection.Raw);
    }
}
