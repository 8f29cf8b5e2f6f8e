using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Writing;

namespace Jianye.DataHub.Tests.Unit.Writing;

/// <summary>The order in which entities are written comes from the model alone.</summary>
public sealed class ProjectionOrderTests
{
    private static readonly HubContext Context = HubContextFactory.Create();

    [Fact]
    public void What_residents_need_comes_before_them_and_nothing_else()
        => Assert.Equal(["Building", "Address", "Household"], Of("Visit", "Household", "Incident", "Address", "Organization", "Building").Before.Select(entity => entity.ClrType.Name));

    [Fact]
    public void An_entity_comes_behind_all_that_it_refers_to_that_is_fed()
    {
        var after = Of("Visit", "CareOrder", "CareAgreement", "CareClient", "GridTeamMember", "ServiceItem", "Organization").After.Select(entity => entity.ClrType.Name).ToList();

        Assert.Equal(7, after.Count);
        foreach (var (behind, ahead) in new[]
        {
            ("Visit", "GridTeamMember"), ("CareOrder", "CareAgreement"), ("CareOrder", "ServiceItem"), ("CareAgreement", "CareClient"), ("GridTeamMember", "Organization"),
        })
        {
            Assert.True(after.IndexOf(behind) > after.IndexOf(ahead), $"{behind} came before {ahead}.");
        }
    }

    [Fact]
    public void A_reference_to_what_is_written_later_or_to_its_own_kind_is_left_for_the_end()
    {
        var order = Of("Household", "Organization");

        Assert.Equal(["households", "residents", "organizations"], order.NotBefore(order.Before[0]));
        Assert.Equal(["organizations"], order.NotBefore(order.After[0]));
    }

    private static ProjectionOrder Of(params string[] fed) => new(Context.Model, fed.ToHashSet());
}
