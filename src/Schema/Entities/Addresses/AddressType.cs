using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class AddressType : EntityGraphType<Address>
{
    public AddressType()
    {
        Show(
            address => address.Text,
            address => address.Unit,
            address => address.Room,
            address => address.Location,
            address => address.Building,
            address => address.Grid,
            address => address.Level1Grid,
            address => address.Community,
            address => address.Street,
            address => address.Households);
    }
}
