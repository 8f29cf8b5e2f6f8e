using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping.Transforms;

/// <summary>Social workers by number.</summary>
public sealed class WorkersTests
{
    [Theory]
    [InlineData("JY-SG-0001")]
    [InlineData("JYSG0001")]
    [InlineData("SG0001")]
    [InlineData("ｓｇ０００１")]
    [InlineData("SG1")]
    public void Three_spellings_are_one_number(string cell)
    {
        Assert.Equal("JY-SG-0001", Transformed.Cell("worker-number", cell));
        Assert.Equal("{\"dataset\":\"10-work-diary/workers\",\"key\":\"JY-SG-0001\"}", Worker(cell));
    }

    [Fact]
    public void What_is_no_number_names_nobody()
    {
        Assert.Equal("remark", Worker("王小明"));
        Assert.Equal("王小明", Transformed.Cell("worker-number", "王小明"));
        Assert.Null(Worker(""));
    }

    private static object? Worker(string cell) => Transformed.Of(new FieldMapping { From = ["c"], As = "worker", List = "10-work-diary/workers" }, ("c", cell));
}
