using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Tests.Unit.Entities;

public sealed class EnumWordsTests
{
    [Theory]
    [InlineData(GridLevel.Level1, "LEVEL_1")]
    [InlineData(CareGroup.LivingAlone, "LIVING_ALONE")]
    [InlineData(Sex.Male, "MALE")]
    public void A_value_is_spelled_as_the_graph_spells_it(Enum value, string word) => Assert.Equal(word, EnumWords.Of(value));

    [Fact]
    public void A_word_leads_back_to_its_value() => Assert.Equal(GridLevel.Level2, EnumWords.Parse<GridLevel>("LEVEL_2"));

    [Fact]
    public void An_unknown_word_is_refused() => Assert.Throws<ArgumentException>(() => EnumWords.Parse<GridLevel>("LEVEL_3"));
}
