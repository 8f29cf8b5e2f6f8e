using System.Text.Json;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>Texts by which other systems were broken, in every place of a request where a text can stand: never a failure, never anything of the inside.</summary>
[Collection(WebCollection.Name)]
public sealed class HostileTextsTests(HttpFixture hub) : IClassFixture<HttpFixture>
{
    private static readonly string[] Texts =
    [
        "' or '1'='1", "'; drop table residents; --", "\" or 1=1 --", "$1", "$$; select 1; $$", "\\'; select pg_sleep(9); --", "%", "_", "\\", "%%%%%%%%%%", "*", "a:*", "!((", "<->", "& | !", "\u0000", "\ud83d\ude00",
        "\u202e\u200b\ufeff", "\ufffd", "{{7*7}}", "${jndi:ldap://x/a}", "<script>alert(1)</script>", "../../../etc/passwd", "\r\nSet-Cookie: a=b", "NaN", "Infinity", "-0", "1e309", "0x10", "9223372036854775808",
        "2015-02-30", "0001-01-01", "9999-12-31T23:59:60Z", "+010000-01-01", "{\"$gt\":\"\"}", "[object Object]", "null", "true", "W10=", "UmVzaWRlbnQ6", "UmVzaWRlbnQ6JzsgLS0=", new string('长', 5_000), new string('(', 3_000), "(a+)+$",
    ];

    private static readonly string[] Places =
    [
        "{ residents(where: { name: { eq: $t } }) { totalCount } }",
        "{ residents(where: { name: { contains: $t } }) { totalCount } }",
        "{ residents(where: { name: { startsWith: $t, nendsWith: $t } }) { totalCount } }",
        "{ residents(where: { name: { icontains: $t } }) { totalCount } }",
        "{ residents(where: { name: { search: $t } }) { totalCount } }",
        "{ residents(where: { name: { in: [$t] } }) { totalCount } }",
        "{ incidents(where: { description: { contains: $t }, title: { ieq: $t } }) { totalCount } }",
        "{ addresses(where: { text: { search: $t } }) { totalCount } }",
        "{ residents(where: { id: { eq: $i } }) { totalCount } }",
        "{ residents(where: { bornOn: { eq: $d } }) { totalCount } }",
        "{ incidents(where: { reportedAt: { gt: $m } }) { totalCount } }",
        "{ residents(after: $t) { totalCount } }",
        "{ node(id: $i) { id } }",
        "{ nodes(ids: [$i]) { id } }",
        "{ __type(name: $t) { name } }",
        "{ residentsAggregate(where: { name: { contains: $t } }) { count } }",
    ];

    private static readonly (string Mark, string Type)[] Kinds = [("$t", "String"), ("$i", "ID!"), ("$d", "LocalDate"), ("$m", "DateTime")];

    public static TheoryData<string> All => [.. Places];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Are_values_or_refused(string place)
    {
        foreach (var text in Texts)
        {
            var kind = Kinds.First(kind => place.Contains(kind.Mark, StringComparison.Ordinal));
            var sent = place.Replace("__type(name: $t)", "__type(name: $n)", StringComparison.Ordinal);
            var (mark, type) = sent == place ? kind : ("$n", "String!");
            var (status, _, body) = await hub.AskAsync($"query({mark}: {type}) {sent}", new Dictionary<string, string> { [mark[1..]] = text });

            Check((int)status, body, text);
        }
    }

    [Fact]
    public async Task Are_refused_as_names_of_operations_aliases_and_headers()
    {
        foreach (var text in Texts)
        {
            var name = JsonSerializer.SerializeToUtf8Bytes(new { query = "query A { __typename }", operationName = text });
            var (status, _, body) = await hub.PostAsync(name);
            Check((int)status, body, text);
            var alias = JsonSerializer.SerializeToUtf8Bytes(new { query = $"{{ {text}: __typename }}" });
            (status, _, body) = await hub.PostAsync(alias);
            Check((int)status, body, text);
            using var answer = await hub.Client.GetAsync(new Uri($"graphql?query={Uri.EscapeDataString($"{{ residents(where: {{ name: {{ eq: \"{text}\" }} }}) {{ totalCount }} }}")}", UriKind.Relative));
            Assert.InRange((int)answer.StatusCode, 200, 499);
        }
    }

    private static void Check(int status, JsonElement body, string text)
    {
        Assert.True(status is 200 or 400, $"{status} for {text[..Math.Min(40, text.Length)]}: {body}");
        if (!body.TryGetProperty("errors", out var errors)) return;
        foreach (var error in errors.EnumerateArray())
        {
            Assert.NotEqual("HUB_UNEXPECTED", error.GetProperty("extensions").GetProperty("code").GetString());
            Assert.DoesNotMatch("Npgsql|Postgres|System\\.|Exception|/(src|tmp|home|usr)/", error.GetProperty("message").GetString()!);
        }
    }
}
