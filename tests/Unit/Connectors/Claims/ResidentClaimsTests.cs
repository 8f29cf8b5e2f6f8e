using System.Text.Json;
using Jianye.DataHub.Data.Connectors.Claims;

namespace Jianye.DataHub.Tests.Unit.Connectors.Claims;

public sealed class ResidentClaimsTests
{
    [Fact]
    public void The_strongest_platforms_word_wins_and_the_weaker_one_fills_what_it_leaves_open()
    {
        var merged = ResidentClaims.Merge([Claim(2, 200, "b/1", """{"name":"李四","education":"21"}"""), Claim(1, 100, "a/1", """{"name":"李肆"}""")]);

        Assert.Equal("李肆", Field(merged, "name"));
        Assert.Equal(["education"], Won(merged, "b/1"));
        Assert.Equal(["name"], Won(merged, "a/1"));
    }

    [Fact]
    public void Of_equal_weight_the_later_word_wins()
    {
        var merged = ResidentClaims.Merge([Claim(1, 100, "a/1", """{"name":"旧"}"""), Claim(1, 200, "a/2", """{"name":"新"}""")]);

        Assert.Equal("新", Field(merged, "name"));
        Assert.Equal(["name"], Won(merged, "a/2"));
        Assert.Empty(Won(merged, "a/1"));
    }

    [Fact]
    public void The_latest_phone_is_the_best_whatever_its_platforms_weight_and_all_are_kept()
    {
        var merged = ResidentClaims.Merge([Claim(1, 100, "a/1", """{"phone":"1","phones":["1"]}"""), Claim(9, 200, "b/1", """{"phone":"2","phones":["2"]}""")]);

        Assert.Equal("2", Field(merged, "phone"));
        Assert.Equal(["phone", "phones"], Won(merged, "b/1"));
        Assert.Equal(["phones"], Won(merged, "a/1"));
    }

    [Fact]
    public void Care_groups_of_all_are_kept_together_and_all_of_them_win()
    {
        var merged = ResidentClaims.Merge(
            [Claim(1, 100, "a/1", """{"careGroups":[{"group":"DISABLED"}]}"""), Claim(9, 200, "b/1", """{"careGroups":[{"group":"LOW_INCOME"}]}""")]);

        Assert.Equal(["careGroups"], Won(merged, "a/1"));
        Assert.Equal(["careGroups"], Won(merged, "b/1"));
    }

    [Fact]
    public void The_order_in_which_claims_come_does_not_matter()
    {
        PersonClaim[] claims = [Claim(1, null, "a/1", """{"name":"甲"}"""), Claim(1, null, "a/2", """{"name":"乙","phone":"1"}"""), Claim(2, 5, "b/1", """{"sex":"MALE"}""")];

        Assert.Equal(ResidentClaims.Merge(claims), ResidentClaims.Merge([.. claims.Reverse()]));
    }

    private static PersonClaim Claim(int rank, long? recency, string source, string fields) => new(rank, recency, source, JsonDocument.Parse(fields).RootElement);

    private static string? Field(MergedClaims merged, string name) => JsonDocument.Parse(merged.Fields).RootElement.GetProperty(name).GetString();

    private static List<string?> Won(MergedClaims merged, string source)
        => JsonDocument.Parse(merged.Winners).RootElement.TryGetProperty(source, out var fields) ? [.. fields.EnumerateArray().Select(field => field.GetString())] : [];
}
