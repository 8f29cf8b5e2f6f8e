using GraphQLParser;
using Jianye.DataHub.Schema.Execution;

namespace Jianye.DataHub.Tests.Unit.Schema;

public sealed class KnownDocumentTests
{
    [Fact]
    public void A_document_keeps_sixty_four_plans_and_says_what_they_hold()
    {
        var document = new KnownDocument(Parser.Parse("{ a }"), 5);
        var bare = document.Size;

        for (var i = 0; i < 200; i++) document.Keep($"{i:000}", new object(), 1_000);

        Assert.Equal(bare + (64 * 1_006), document.Size);
        Assert.Null(document.Find<object>("135"));
        Assert.NotNull(document.Find<object>("136"));
    }

    [Fact]
    public void The_plan_unused_for_longest_gives_way()
    {
        var document = new KnownDocument(Parser.Parse("{ a }"), 5);
        for (var i = 0; i < 64; i++) document.Keep($"{i}", new object(), 0);
        document.Find<object>("0");

        document.Keep("new", new object(), 0);

        Assert.NotNull(document.Find<object>("0"));
        Assert.Null(document.Find<object>("1"));
    }
}
