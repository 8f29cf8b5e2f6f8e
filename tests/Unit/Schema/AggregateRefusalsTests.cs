using GraphQL;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Aggregates;
using Jianye.DataHub.Tests.Queries;
using Jianye.DataHub.Tests.Unit.Queries;

namespace Jianye.DataHub.Tests.Unit.Schema;

/// <summary>Each wrong argument of an aggregate has its own code and a sentence that says what was expected.</summary>
public sealed class AggregateRefusalsTests
{
    [Theory]
    [InlineData("groupBy: [{ age: {} }]", "key { age }", "HUB_GROUP_BY")]
    [InlineData("groupBy: [{ age: { value: false } }]", "key { age }", "HUB_GROUP_BY")]
    [InlineData("groupBy: [{ sex: true, phone: true, name: true, livesInDistrict: true }, { grid: { id: true } }, { street: { id: true } }, { age: { value: true } }]", "count", "HUB_GROUP_BY")]
    [InlineData("groupBy: [{ sex: true }]", "key { name }", "HUB_GROUP_KEY")]
    [InlineData("groupBy: [{ age: { value: true } }]", "key { ageBand { label } }", "HUB_GROUP_KEY")]
    [InlineData("groupBy: [{ age: { bands: [18] } }]", "key { age }", "HUB_GROUP_KEY")]
    [InlineData("groupBy: [{ street: { name: true } }]", "key { street { code } }", "HUB_GROUP_KEY")]
    [InlineData("groupBy: [{ grid: { id: true } }]", "key { street { __typename } }", "HUB_GROUP_KEY")]
    [InlineData("groupBy: [{ household: { id: true } }]", "key { household { address { location { id } } } }", "HUB_GROUP_KEY")]
    [InlineData("order: [{ key: { name: ASC } }]", "count", "HUB_GROUP_KEY")]
    [InlineData("groupBy: [{ location: { shape: SQUARE, size: 500 } }]", "key { location { centre(crs: 2) { crs } } }", "HC0029")]
    public async Task An_aggregate_that_asks_for_what_no_group_tells_is_refused(string arguments, string selection, string code)
    {
        var query = new QueryCase("refused", $"{{ residentsAggregate({arguments}) {{ groups {{ {selection} }} }} }}", Inputs.Empty);

        var refusal = await Assert.ThrowsAsync<ReadRequestException>(() => TestPlanner.PlanAsync(query));

        Assert.Equal(code, refusal.Code);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bounds_of_bands_ascend_and_are_finite()
    {
        Assert.Equal([-1.5, 0, 18], GroupArguments.Bounds(new List<object?> { -1.5, 0d, 18 }));
        foreach (var wrong in new List<object?>[] { [], [1d, 1d], [2d, 1d], [double.NaN], [1d, double.PositiveInfinity], [.. Enumerable.Range(0, 51).Select(bound => (object?)(double)bound)] })
        {
            Assert.Equal("HUB_GROUP_BANDS", Assert.Throws<ReadRequestException>(() => GroupArguments.Bounds(wrong)).Code);
        }

        Assert.Equal("HUB_GROUP_BANDS", Assert.Throws<ReadRequestException>(() => GroupArguments.Bounds(null)).Code);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_percentile_is_a_fraction(double wrong)
    {
        Assert.Equal(1, GroupArguments.Fraction(1));
        Assert.Equal("HUB_GROUP_PERCENTILE", Assert.Throws<ReadRequestException>(() => GroupArguments.Fraction(wrong)).Code);
    }

    [Theory]
    [InlineData(24.9)]
    [InlineData(20_001d)]
    [InlineData(double.NaN)]
    public void A_cell_is_neither_tiny_nor_as_large_as_the_district(double wrong)
    {
        Assert.Equal(25, GroupArguments.CellSize(25));
        Assert.Equal("HUB_GROUP_CELL", Assert.Throws<ReadRequestException>(() => GroupArguments.CellSize(wrong)).Code);
    }

    [Fact]
    public void A_caller_may_ask_for_a_larger_threshold_than_must_be_but_for_no_smaller_one()
    {
        Assert.Equal(10, GroupArguments.Threshold(10, least: 5));
        Assert.Equal(5, GroupArguments.Threshold(2, least: 5));
        Assert.Equal(5, GroupArguments.Threshold(null, least: 5));
        foreach (var wrong in new[] { 0, -1, 1_001 }) Assert.Equal("HUB_GROUP_SIZE", Assert.Throws<ReadRequestException>(() => GroupArguments.Threshold(wrong, least: 1)).Code);
    }

    [Theory]
    [InlineData(null, 18d, true, "<18")]
    [InlineData(18d, 60d, true, "18–59")]
    [InlineData(18d, 19d, true, "18")]
    [InlineData(17.5, 19.5, true, "18–19")]
    [InlineData(80d, null, true, "80+")]
    [InlineData(0.5, 1.5, false, "0.5–<1.5")]
    public void A_band_has_the_name_that_people_give_it(double? from, double? to, bool isWhole, string label) => Assert.Equal(label, Bands.Label(from, to, isWhole));
}
