using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Tests.Unit.Access;

public sealed class AccessTablesTests
{
    [Fact]
    public void The_guide_has_the_rows_and_columns_of_the_declarations()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guides", "access.md"));

        Assert.True(AccessTables.PutInto(guide) == guide, "docs/guides/access.md differs from the declarations; run ./hub schema access --output docs/guides/access.md.");
    }

    [Theory]
    [InlineData("# Nothing to see")]
    [InlineData(AccessTables.End + "\n" + AccessTables.Begin)]
    public void A_guide_without_a_place_for_them_is_left_as_it_is(string guide)
        => Assert.Contains("no place for the tables", Assert.Throws<FormatException>(() => AccessTables.PutInto(guide)).Message, StringComparison.Ordinal);
}
