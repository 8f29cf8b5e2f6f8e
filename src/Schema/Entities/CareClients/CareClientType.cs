using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class CareClientType : EntityGraphType<CareClient>
{
    public CareClientType()
    {
        Show(
            careClient => careClient.Ability,
            careClient => careClient.Since,
            careClient => careClient.AddressText,
            careClient => careClient.Location,
            careClient => careClient.Address,
            careClient => careClient.Person,
            careClient => careClient.EmergencyContact,
            careClient => careClient.Grid,
            careClient => careClient.Level1Grid,
            careClient => careClient.Community,
            careClient => careClient.Street,
            careClient => careClient.Agreements,
            careClient => careClient.Orders);
    }
}
