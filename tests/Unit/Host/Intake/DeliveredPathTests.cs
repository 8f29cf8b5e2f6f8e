using Jianye.DataHub.Host.Transports.Intake;

namespace Jianye.DataHub.Tests.Unit.Host.Intake;

public sealed class DeliveredPathTests
{
    private const string Slug = "12-virtual-elder-home";

    [Theory]
    [InlineData("老人档案_20180630.csv")]
    [InlineData("12-virtual-elder-home/老人档案_20180630.csv")]
    [InlineData("./12-virtual-elder-home/老人档案_20180630.csv")]
    [InlineData("12-virtual-elder-home\\老人档案_20180630.csv")]
    public void A_place_counts_from_the_platforms_folder(string given) => Assert.Equal($"{Slug}/老人档案_20180630.csv", DeliveredPath.Read(given, Slug));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../x.csv")]
    [InlineData("a/../../x.csv")]
    [InlineData("a/./x.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\x.csv")]
    [InlineData("a//x.csv")]
    [InlineData("a/")]
    [InlineData("a\nb.csv")]
    [InlineData("a\0b.csv")]
    public void A_place_that_leads_elsewhere_is_refused(string? given)
        => Assert.Equal("HUB_INTAKE_PATH", Assert.Throws<IntakeException>(() => DeliveredPath.Read(given, Slug)).Code);
}
