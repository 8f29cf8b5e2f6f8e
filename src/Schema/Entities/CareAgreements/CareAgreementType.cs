using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class CareAgreementType : EntityGraphType<CareAgreement>
{
    public CareAgreementType()
    {
        Show(
            careAgreement => careAgreement.SignedOn,
            careAgreement => careAgreement.ExpiresOn,
            careAgreement => careAgreement.Status,
            careAgreement => careAgreement.Family,
            careAgreement => careAgreement.Client,
            careAgreement => careAgreement.Community,
            careAgreement => careAgreement.Provider,
            careAgreement => careAgreement.Items,
            careAgreement => careAgreement.Orders);
    }
}
