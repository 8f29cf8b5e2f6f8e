using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class HouseholdType : EntityGraphType<Household>
{
    public HouseholdType()
    {
        Show(
            household => household.Number,
            household => household.Head,
            household => household.Address,
            household => household.Grid,
            household => household.Level1Grid,
            household => household.Community,
            household => household.Street,
            household => household.Members);
    }
}
