using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping.Transforms;

/// <summary>Grids and communities by what platforms write.</summary>
public sealed class PlacesTests
{
    private static readonly TerritoryUnit Grid = TerritoryIndex.Official.Grid("XL-03-05")!;

    public static TheoryData<string> Names =>
    [
        Grid.Code, Grid.ShortName, Grid.Name, $"ZB{Grid.Code}", $" {Grid.Name} ", Grid.Name.Replace("社区", "社區", StringComparison.Ordinal), "ＸＬ－０３－０５",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_grid_is_known_by_code_short_code_name_and_branch(string cell) => Assert.Equal($"{{\"grid\":\"{Grid.Code}\"}}", Transformed.Cell("grid", cell));

    [Theory]
    [InlineData("XL-99-05")]
    [InlineData("320105009999001")]
    [InlineData("ＸＬ－９９")]
    public void A_code_that_does_not_exist_is_an_unknown_grid(string cell) => Assert.Equal("UNKNOWN_GRID", Transformed.Refusal("grid", cell));

    [Theory]
    [InlineData("月亮社区第1网格")]
    [InlineData("ZB320105009999001")]
    public void A_name_or_branch_that_nobody_knows_is_remarked_on(string cell) => Assert.Equal("remark", Transformed.Cell("grid", cell));

    [Fact]
    public void The_first_column_that_names_a_grid_tells_it()
        => Assert.Equal($"{{\"grid\":\"{Grid.Code}\"}}", Transformed.Of(
            new FieldMapping { From = ["branch", "name"], As = "grid" }, ("branch", "ZB320105009999001"), ("name", Grid.Name)));
}
