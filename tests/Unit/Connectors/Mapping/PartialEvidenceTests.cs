using Jianye.DataHub.Data.Connectors.Mapping.Normalization;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping;

/// <summary>Evidence of which only a part is said: ends of ID numbers, dwellings in columns.</summary>
public sealed class PartialEvidenceTests
{
    [Theory]
    [InlineData("189822", 6, "************189822")]
    [InlineData("18982X", 6, "************18982X")]
    [InlineData("0012", 4, "**************0012")]
    [InlineData("12", 4, "**************0012")]
    [InlineData("X", 4, "**************000X")]
    [InlineData("12345", 4, null)]
    [InlineData("1X34", 4, null)]
    [InlineData("", 4, null)]
    public void The_end_of_a_number_gets_back_the_zeros_that_a_number_cell_lost(string end, int length, string? pattern)
        => Assert.Equal(pattern, CitizenId.PatternOfLast(end, length));

    [Theory]
    [InlineData("金样苑2期", "3幢", "1单元", "501", "金样苑2期|3|1|501")]
    [InlineData("金樣苑２期", "０３栋", "１", "501室", "金样苑2期|3|1|501")]
    [InlineData("金样苑", "3", "", "501", null)]
    [InlineData("", "3幢", "1单元", "501", null)]
    public void A_dwelling_may_come_in_four_columns(string estate, string building, string unit, string room, string? dwelling)
        => Assert.Equal(dwelling, DwellingAddress.Read(
            ["e", "b", "u", "r"], new Dictionary<string, string?> { ["e"] = estate, ["b"] = building, ["u"] = unit, ["r"] = room })?.Dwelling);

    [Theory]
    [InlineData("JY-SG-0820", "0820")]
    [InlineData("sg 820", "0820")]
    [InlineData("SG0000", null)]
    [InlineData("SG", null)]
    public void A_workers_number_is_its_digits(string text, string? number) => Assert.Equal(number, WorkerNumber.Read(text));
}
