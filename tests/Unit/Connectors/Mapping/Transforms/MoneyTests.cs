using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping.Transforms;

/// <summary>Amounts in yuan.</summary>
public sealed class MoneyTests
{
    [Theory]
    [InlineData("2.5", 25000)]
    [InlineData("２．５", 25000)]
    [InlineData("2.5万元", 25000)]
    [InlineData("2.5 万", 25000)]
    [InlineData("25000元", 25000)]
    [InlineData("0", 0)]
    public void Ten_thousands_become_yuan_unless_the_cell_says_its_unit(string cell, int yuan) => Assert.Equal((decimal)yuan, Amount(cell));

    [Theory]
    [InlineData("若干")]
    [InlineData("1000000")]
    [InlineData("1.2.3")]
    public void What_is_no_amount_or_too_much_is_remarked_on(string cell) => Assert.Equal("remark", Amount(cell));

    private static object? Amount(string cell) => Transformed.Of(new FieldMapping { From = ["c"], As = "yuan", Value = "万元" }, ("c", cell));
}
