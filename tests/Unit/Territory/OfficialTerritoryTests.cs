using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Tests.Unit.Territory;

public sealed class OfficialTerritoryTests
{
    [Theory]
    [InlineData(TerritoryKind.District, 1, 6)]
    [InlineData(TerritoryKind.Street, 6, 9)]
    [InlineData(TerritoryKind.Level1Grid, 55, 11)]
    [InlineData(TerritoryKind.Community, 64, 12)]
    [InlineData(TerritoryKind.Level2Grid, 326, 15)]
    public void Every_level_has_its_units_and_its_length_of_code(TerritoryKind kind, int count, int digits)
    {
        var units = OfficialTerritory.Units.Where(unit => unit.Kind == kind).ToList();

        Assert.Equal(count, units.Count);
        Assert.All(units, unit => Assert.Equal(digits, unit.Code.Length));
        Assert.Equal(count, units.Select(unit => unit.Code).Distinct().Count());
    }

    [Fact]
    public void A_level_1_grid_holds_one_community_or_two()
    {
        var communities = OfficialTerritory.Units.Where(unit => unit.Kind == TerritoryKind.Community)
            .GroupBy(unit => unit.Level1GridCode).Select(group => group.Count()).Order().ToList();

        Assert.Equal(46, communities.Count(count => count == 1));
        Assert.Equal(9, communities.Count(count => count == 2));
    }

    [Fact]
    public void Every_unit_comes_after_the_ones_that_contain_it()
    {
        var seen = new HashSet<string>();
        foreach (var unit in OfficialTerritory.Units)
        {
            Assert.True(unit.ParentCode is null || seen.Contains(unit.ParentCode), unit.Code);
            Assert.True(unit.Level1GridCode is null || seen.Contains(unit.Level1GridCode), unit.Code);
            seen.Add(unit.Code);
        }
    }

    [Fact]
    public void Every_boundary_is_valid_and_in_WGS_84()
        => Assert.All(OfficialTerritory.Units, unit => Assert.True(unit.Boundary is { IsValid: true, SRID: 4326 }, unit.Code));
}
