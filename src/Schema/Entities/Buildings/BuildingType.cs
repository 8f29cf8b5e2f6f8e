using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class BuildingType : EntityGraphType<Building>
{
    public BuildingType()
    {
        Show(
            building => building.Estate,
            building => building.Number,
            building => building.Use,
            building => building.Location,
            building => building.Grid,
            building => building.Level1Grid,
            building => building.Community,
            building => building.Street,
            building => building.Addresses);
    }
}
