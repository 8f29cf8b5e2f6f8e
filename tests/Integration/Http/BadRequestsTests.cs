using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>Whatever is sent, the hub answers at once, by the specification, with a code and a sentence, and never fails at it.</summary>
[Collection(WebCollection.Name)]
public sealed partial class BadRequestsTests(HttpFixture hub) : IClassFixture<HttpFixture>
{
    public static TheoryData<string> Names => [.. BadRequests.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_refused_with_its_code(string name)
    {
        var request = BadRequests.All[name];
        var clock = Stopwatch.StartNew();

        var (status, mediaType, body) = await hub.PostAsync(request.Body);

        Assert.Equal(request.Code, CodeOf(body));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(HttpFixture.GraphQL, mediaType);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 3_000);
        CheckErrors(body);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_refused_in_the_older_media_type_by_its_rules(string name)
    {
        var request = BadRequests.All[name];

        var (status, mediaType, body) = await hub.PostAsync(request.Body, HttpFixture.Json);

        Assert.Equal(request.IsGraphQL ? HttpStatusCode.OK : HttpStatusCode.BadRequest, status);
        Assert.Equal(HttpFixture.Json, mediaType);
        CheckErrors(body);
    }

    private static string? CodeOf(JsonElement body)
        => body.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : body.ToString();

    private static void CheckErrors(JsonElement body)
    {
        Assert.False(body.TryGetProperty("data", out _));
        foreach (var error in body.GetProperty("errors").EnumerateArray())
        {
            var message = error.GetProperty("message").GetString()!;
            Assert.Matches(@"^[A-Z].{10,600}[.?]$", message);
            Assert.DoesNotMatch(Inside(), message);
            Assert.Equal(["code"], error.GetProperty("extensions").EnumerateObject().Select(member => member.Name).Where(name => !name.EndsWith("Cost", StringComparison.Ordinal)));
        }
    }

    /// <summary>What never leaves the hub: stack traces, names of its code, SQL, paths.</summary>
    [GeneratedRegex(@"[a-z]Exception|\bat [A-Z]\w+\.|Npgsql|Postgres|System\.|GraphQL\.[A-Z]|DataHub\.|select |from ""|/(src|tmp|home|usr)/|\.cs\b")]
    private static partial Regex Inside();
}
