using System.Text.Json;
using GraphQL.SystemTextJson;
using GraphQL;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Attachments;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Connectors.Identity.Reviews;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Workflows;
using Jianye.DataHub.Schema.Execution;
using Jianye.DataHub.Schema.Mutations;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Integration.Importing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>From a doubt to a decision, and what the graph makes of it.</summary>
[Collection(PostgisCollection.Name)]
public sealed class MatchReviewsTests(PostgisFixture postgis) : IAsyncLifetime
{
    private const string Doubts = "{ matchReviews { nodes { id state evidence objections left { id name } right { id name } leftRecord { externalId } rightRecord { externalId } } } }";

    private readonly HubSchema _schema = new(new OperationLimits());
    private readonly IReadOnlyList<IConnector> _connectors = SampleDeliveries.Connectors;
    private HubDatabase _database = null!;
    private AuditLog _audit = null!;
    private GraphExecutor _executor = null!;

    public async Task InitializeAsync()
    {
        _database = await postgis.CreateDatabaseAsync();
        _audit = new AuditLog(_database, TimeProvider.System);
        _executor = new GraphExecutor(
            _schema, new OperationLimits(), new ReadExecutor(_database, TimeSpan.FromSeconds(30)), new AccessResolver(_database, TimeProvider.System), _audit, TimeProvider.System, NullLogger<GraphExecutor>.Instance,
            new MutationServices(new MatchDecisions(_database, TimeProvider.System), new WorkflowEngine(_database, TimeProvider.System), new IncidentFiles(new AttachmentStore("unused"), AttachmentRules.Default)));
        // The same name and phone, but the elder was born on another day.
        using var delivery = new SmallDelivery()
            .Team("full-20180623", SmallDelivery.Member("WG-1", "王芳芳", "01").Replace("\"op\"", "\"idNo\":\"320105198003059007\",\"op\"", StringComparison.Ordinal))
            .Elders("20180630", SmallDelivery.Elder("YL-1", "王芳芳"), SmallDelivery.Elder("YL-2", "李四四").Replace("15400000001", "15400000002", StringComparison.Ordinal));
        await delivery.TakeInAsync(_database);
    }

    public async Task DisposeAsync()
    {
        _executor.Dispose();
        await _audit.DisposeAsync();
        _schema.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task One_thing_against_a_strong_match_opens_a_review_which_deriving_again_does_not_double()
    {
        var before = Assert.Single(await ReviewsAsync());
        Assert.Equal(("OPEN", "NAME_PHONE", "OTHER_BIRTH_DATE"), (Text(before, "state"), Text(before, "evidence"), before.GetProperty("objections")[0].GetString()));
        Assert.NotEqual(Text(before.GetProperty("left"), "id"), Text(before.GetProperty("right"), "id"));

        await DeriveWholeAsync();

        Assert.Equal(Text(before, "id"), Text(Assert.Single(await ReviewsAsync()), "id"));
    }

    [Fact]
    public async Task Confirmed_the_two_are_one_and_the_id_that_was_given_up_finds_the_other()
    {
        var review = Assert.Single(await ReviewsAsync());
        var ids = new[] { Text(review.GetProperty("left"), "id"), Text(review.GetProperty("right"), "id") };

        var payload = (await AskAsync("mutation($id: ID!) { confirmMatch(input: { id: $id, note: \"同一人\" }) { matchReview { state note decidedAt } errors { ... on Error { message } } } }", new { id = Text(review, "id") })).GetProperty("confirmMatch");
        Assert.Equal(("CONFIRMED", "同一人"), (Text(payload.GetProperty("matchReview"), "state"), Text(payload.GetProperty("matchReview"), "note")));
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        await DeriveAsync();

        foreach (var whole in new[] { false, true })
        {
            if (whole) await DeriveWholeAsync();
            var found = await AskAsync("query($ids: [ID!]!, $a: ID!, $b: ID!) { nodes(ids: $ids) { id } a: resident(id: $a) { id sources { nodes { externalId matchedBy } } } b: node(id: $b) { id } }", new { ids, a = ids[0], b = ids[1] });
            Assert.Single(new[] { found.GetProperty("nodes")[0], found.GetProperty("nodes")[1], found.GetProperty("a"), found.GetProperty("b") }.Select(node => Text(node, "id")).Distinct());
            Assert.Equal(["WG-1", "YL-1"], found.GetProperty("a").GetProperty("sources").GetProperty("nodes").EnumerateArray().Select(source => Text(source, "externalId")).Order());
        }
    }

    [Fact]
    public async Task Refused_they_stay_apart_and_the_review_stays_decided()
    {
        var review = Assert.Single(await ReviewsAsync());
        await AskAsync("mutation($id: ID!) { refuseMatch(input: { id: $id }) { matchReview { id } } }", new { id = Text(review, "id") });
        await DeriveAsync();
        await DeriveWholeAsync();

        var decided = Assert.Single(await ReviewsAsync());
        Assert.Equal("REFUSED", Text(decided, "state"));
        Assert.NotEqual(Text(decided.GetProperty("left"), "id"), Text(decided.GetProperty("right"), "id"));

        var again = (await AskAsync("mutation($id: ID!) { confirmMatch(input: { id: $id }) { matchReview { id } errors { __typename ... on MatchReviewDecidedError { message state } } } }", new { id = Text(review, "id") })).GetProperty("confirmMatch");
        Assert.Equal(("MatchReviewDecidedError", "REFUSED"), (Text(again.GetProperty("errors")[0], "__typename"), Text(again.GetProperty("errors")[0], "state")));
        Assert.Equal(JsonValueKind.Null, again.GetProperty("matchReview").ValueKind);
    }

    [Fact]
    public async Task A_wrong_join_is_taken_apart_for_good()
    {
        var review = Assert.Single(await ReviewsAsync());
        await AskAsync("mutation($id: ID!) { confirmMatch(input: { id: $id }) { matchReview { id } } }", new { id = Text(review, "id") });
        await DeriveAsync();
        var resident = Text(Assert.Single(await ReviewsAsync()).GetProperty("left"), "id");

        const string Split = "mutation($id: ID!, $key: String!) { splitResident(input: { residentId: $id, sources: [{ platform: \"12-virtual-elder-home\", dataset: \"elders\", externalId: $key }] }) { resident { id } errors { __typename } } }";
        var wrong = (await AskAsync(Split, new { id = resident, key = "YL-2" })).GetProperty("splitResident");
        Assert.Equal("SourceNotOfResidentError", Text(wrong.GetProperty("errors")[0], "__typename"));
        Assert.Equal(resident, Text((await AskAsync(Split, new { id = resident, key = "YL-1" })).GetProperty("splitResident").GetProperty("resident"), "id"));
        await DeriveAsync();
        await DeriveWholeAsync();

        var people = await AskAsync("{ residents(where: { name: { eq: \"王芳芳\" } }) { totalCount } }", new { });
        Assert.Equal(2, people.GetProperty("residents").GetProperty("totalCount").GetInt32());
    }

    private async Task<List<JsonElement>> ReviewsAsync() => [.. (await AskAsync(Doubts, new { })).GetProperty("matchReviews").GetProperty("nodes").EnumerateArray()];

    private async Task DeriveAsync() => await new Importer(_database, _connectors, TimeProvider.System).ImportAsync([], null, CancellationToken.None);

    private async Task DeriveWholeAsync()
    {
        await using (var command = _database.Writing.CreateCommand("update intake_state set pending = true, whole = true")) await command.ExecuteNonQueryAsync();
        await DeriveAsync();
    }

    private async Task<JsonElement> AskAsync(string query, object variables)
    {
        var inputs = new GraphQLSerializer().Deserialize<Inputs>(JsonSerializer.Serialize(variables))!;
        using var response = await _executor.ExecuteAsync(new GraphRequest(query, null, inputs, IsReadOnly: false, Caller: Caller.Admin, Purpose: GraphFixture.Tested), CancellationToken.None);
        using var json = JsonDocument.Parse(response.Json);
        Assert.True(json.RootElement.TryGetProperty("data", out var data), json.RootElement.ToString());
        return data.Clone();
    }

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();
}
