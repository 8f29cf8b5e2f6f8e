using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Tests.Integration.Reading;

/// <summary>Random questions, answered by the reader and by a plain evaluator over the same rows.</summary>
[Collection(PostgisCollection.Name)]
public sealed class RandomRequestsTests(PostgisFixture postgis) : IAsyncLifetime
{
    private HubDatabase _database = null!;
    private ReadExecutor _reader = null!;
    private ReferenceEvaluator _reference = null!;

    public async Task InitializeAsync()
    {
        _database = await postgis.CreateDatabaseAsync();
        _reader = new ReadExecutor(_database, TimeSpan.FromSeconds(30));
        _reference = new ReferenceEvaluator(await ReadingWorld.CreateAsync(_database, seed: 20260301));
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Four_hundred_random_questions_are_answered_as_the_plain_evaluator_does()
    {
        var telling = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new RequestGenerator(_reference, seed);
            var entity = random.Entity();
            var inner = random.Collection(entity) is { } navigation
                ? (navigation, Read(random, navigation.Target, new ReadPage(new ReadValue.Constant(random.Below(6)), random.Below(2) == 0, null, null, 50), null))
                : ((NavigationModel, ReadCollection)?)null;
            var whole = Read(random, entity, new ReadPage(new ReadValue.Constant(500), Backward: false, null, null, 500), inner);

            var expected = _reference.Collection(_reference.All(entity), whole);
            var answer = await AskAsync(whole);

            Assert.True(expected.Select(Wire).SequenceEqual(Ids(answer)), $"seed {seed}: {entity}, {expected.Count} expected, {Ids(answer).Count} came");
            Assert.Equal(expected.Count, answer.GetProperty("totalCount").GetInt32());
            if (inner is var (way, read)) CheckInner(seed, expected, answer, way, read);
            if (expected.Count > 0 && expected.Count < _reference.All(entity).Count()) telling++;
        }

        // Questions that all or no rows answer would say little.
        Assert.InRange(telling, 100, 400);
    }

    [Fact]
    public async Task Pages_of_two_hundred_random_questions_together_are_the_whole_in_both_directions()
    {
        for (var seed = 1000; seed < 1200; seed++)
        {
            var random = new RequestGenerator(_reference, seed);
            var entity = random.Entity();
            var size = 1 + random.Below(40);
            var read = Read(random, entity, new ReadPage(new ReadValue.Constant(size), Backward: false, null, null, 500), null);
            var expected = _reference.Collection(_reference.All(entity), read).Select(Wire).ToList();

            Assert.True(expected.SequenceEqual(await WalkAsync(read, backward: false)), $"seed {seed}: {entity} forwards");
            Assert.True(expected.SequenceEqual(await WalkAsync(read, backward: true)), $"seed {seed}: {entity} backwards");
        }
    }

    private void CheckInner(int seed, List<Entity> parents, JsonElement answer, NavigationModel way, ReadCollection read)
    {
        var size = (int)((ReadValue.Constant)read.Page.Size).Value!;
        var nodes = answer.GetProperty("nodes").EnumerateArray().ToList();
        for (var i = 0; i < parents.Count; i++)
        {
            var expected = _reference.Collection(_reference.Many(parents[i], way.Name), read);
            var shown = read.Page.Backward ? expected.TakeLast(size) : expected.Take(size);
            var inner = nodes[i].GetProperty("inner");
            Assert.True(shown.Select(Wire).SequenceEqual(Ids(inner)), $"seed {seed}: {way} of {parents[i].Id}");
            Assert.Equal(expected.Count, inner.GetProperty("totalCount").GetInt32());
            var more = inner.GetProperty("pageInfo").GetProperty(read.Page.Backward ? "previous" : "next").GetBoolean();
            Assert.True(more == expected.Count > size, $"seed {seed}: more of {way}");
        }
    }

    private async Task<List<string>> WalkAsync(ReadCollection read, bool backward)
    {
        var found = new List<string>();
        string? cursor = null;
        do
        {
            var given = cursor is null ? null : new ReadCursor(new ReadValue.Variable("c", []), CursorFormat.ReadShape(cursor)!);
            var page = read.Page with { Backward = backward, After = backward ? null : given, Before = backward ? given : null };
            var answer = await AskAsync(read with { Page = page }, cursor);
            if (backward) found.InsertRange(0, Ids(answer));
            else found.AddRange(Ids(answer));
            var info = answer.GetProperty("pageInfo");
            cursor = info.GetProperty(backward ? "previous" : "next").GetBoolean() ? info.GetProperty(backward ? "start" : "end").GetString() : null;
        }
        while (cursor is not null);
        return found;
    }

    private async Task<JsonElement> AskAsync(ReadCollection read, string? cursor = null)
    {
        var plan = ReadCompiler.Compile(new ReadOperation([new ReadRoot.Collection("rows", read)]), AccessRights.Everything);
        using var output = new PooledBytes();
        using var rows = new AuditedRows();
        await _reader.ExecuteAsync(plan, new ReadBindings(new Dictionary<string, object?> { ["c"] = cursor }, ReadingWorld.Now, AccessRights.Everything, rows), output, CancellationToken.None);
        return JsonDocument.Parse(output.Written.ToArray()).RootElement.GetProperty("rows");
    }

    private static ReadCollection Read(RequestGenerator random, EntityModel entity, ReadPage page, (NavigationModel Way, ReadCollection Read)? inner)
    {
        var fields = new List<ReadField> { new ReadField.Id("id") };
        if (inner is var (way, read)) fields.Add(new ReadField.ToMany("inner", way, read));
        var selection = new ConnectionSelection(
        [
            new ConnectionField.Nodes("nodes", new ReadSelection(fields)),
            new ConnectionField.PageInfo("pageInfo",
            [
                ("next", PageInfoPart.HasNextPage), ("previous", PageInfoPart.HasPreviousPage), ("start", PageInfoPart.StartCursor), ("end", PageInfoPart.EndCursor),
            ]),
            new ConnectionField.TotalCount("totalCount"),
        ]);
        return new ReadCollection(entity, random.Filter(entity), random.Order(entity), page, selection);
    }

    private static List<string> Ids(JsonElement connection) => [.. connection.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)];

    private static string Wire(Entity entity) => WireId.Write(entity.GetType().Name, entity.Id);
}
