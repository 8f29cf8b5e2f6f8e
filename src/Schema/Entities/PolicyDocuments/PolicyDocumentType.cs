using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class PolicyDocumentType : EntityGraphType<PolicyDocument>
{
    public PolicyDocumentType()
    {
        Show(
            policyDocument => policyDocument.Title,
            policyDocument => policyDocument.Topic);
    }
}
