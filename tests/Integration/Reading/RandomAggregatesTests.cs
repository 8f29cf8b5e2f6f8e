using System.Globalization;
using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Tests.Integration.Reading;

/// <summary>Random aggregates, answered by the reader and by a plain evaluator over the same rows.</summary>
[Collection(PostgisCollection.Name)]
public sealed class RandomAggregatesTests(PostgisFixture postgis) : IAsyncLifetime
{
    private HubDatabase _database = null!;
    private ReadExecutor _reader = null!;
    private ReferenceEvaluator _reference = null!;
    private ReferenceAggregates _aggregates = null!;

    public async Task InitializeAsync()
    {
        _database = await postgis.CreateDatabaseAsync();
        _reader = new ReadExecutor(_database, TimeSpan.FromSeconds(30));
        _reference = new ReferenceEvaluator(await ReadingWorld.CreateAsync(_database, seed: 20260302));
        _aggregates = new ReferenceAggregates(_reference);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Four_hundred_random_aggregates_are_answered_as_the_plain_evaluator_does()
    {
        var (groups, suppressed) = (0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var read = new AggregateGenerator(_reference, seed).Aggregate();
            var expected = _aggregates.Of(_reference.All(read.Entity), read);

            var answer = await AskAsync(new ReadRoot.Aggregate("rows", read));

            Check($"seed {seed}: {read.Entity}", expected, answer);
            (groups, suppressed) = (groups + expected.Groups.Count, suppressed + (int)expected.Suppressed);
        }

        // Answers without groups would say little.
        Assert.InRange(groups, 1_500, 100_000);
        Assert.InRange(suppressed, 200, 100_000);
    }

    [Fact]
    public async Task Two_hundred_random_aggregates_of_many_parents_are_those_of_each_alone()
    {
        for (var seed = 1000; seed < 1200; seed++)
        {
            var random = new AggregateGenerator(_reference, seed);
            var way = random.Way();
            var read = random.Aggregate(way.Target);
            var parents = _reference.Collection(_reference.All(way.Source), Parents(way, read));

            var nodes = (await AskAsync(new ReadRoot.Collection("rows", Parents(way, read)))).GetProperty("nodes").EnumerateArray().ToList();

            Assert.Equal(parents.Count, nodes.Count);
            for (var i = 0; i < parents.Count; i++) Check($"seed {seed}: {way} of {parents[i].Id}", _aggregates.Of(_reference.Many(parents[i], way.Name), read), nodes[i].GetProperty("inner"));
        }
    }

    private static ReadCollection Parents(NavigationModel way, ReadAggregate read) => new(
        way.Source, null, [], new ReadPage(new ReadValue.Constant(500), Backward: false, null, null, 500),
        new ConnectionSelection([new ConnectionField.Nodes("nodes", new ReadSelection([new ReadField.Aggregate("inner", way, read)]))]));

    private static void Check(string what, ReferenceAggregates.Answer expected, JsonElement answer)
    {
        Assert.True(expected.Total == answer.GetProperty("total").GetInt64(), $"{what}: {expected.Total} groups expected, {answer.GetProperty("total")} came");
        Assert.True(expected.Suppressed == answer.GetProperty("suppressed").GetInt64(), $"{what}: {expected.Suppressed} suppressed groups expected, {answer.GetProperty("suppressed")} came");
        var groups = answer.GetProperty("groups").EnumerateArray().ToList();
        Assert.True(expected.Groups.Count == groups.Count, $"{what}: {expected.Groups.Count} groups expected, {groups.Count} came");
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var (name, value) in expected.Groups[i])
            {
                var came = groups[i].GetProperty("key").TryGetProperty(name, out var key) ? key : groups[i].GetProperty("figures").GetProperty(name);
                Assert.True(IsSame(value, came), $"{what}, group {i}: {name} is {value ?? "null"}, but {came.GetRawText()} came");
            }
        }
    }

    private static bool IsSame(object? expected, JsonElement came) => expected switch
    {
        null => came.ValueKind == JsonValueKind.Null,
        double number => came.ValueKind == JsonValueKind.Number && Math.Abs(came.GetDouble() - number) <= 1e-9 * Math.Max(1, Math.Abs(number)),
        DateOnly day => came.GetString() == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => came.GetDateTimeOffset() == instant,
        bool truth => came.GetBoolean() == truth,
        // A period and a band are told by their labels.
        string text when came.ValueKind == JsonValueKind.Object => came.GetProperty("label").GetString() == text,
        string text => came.GetString() == text,
        _ => came.GetRawText() == Convert.ToString(expected, CultureInfo.InvariantCulture),
    };

    private async Task<JsonElement> AskAsync(ReadRoot root)
    {
        var plan = ReadCompiler.Compile(new ReadOperation([root]), AccessRights.Everything);
        using var output = new PooledBytes();
        using var rows = new AuditedRows();
        await _reader.ExecuteAsync(plan, new ReadBindings(new Dictionary<string, object?>(), ReadingWorld.Now, AccessRights.Everything, rows), output, CancellationToken.None);
        return JsonDocument.Parse(output.Written.ToArray()).RootElement.GetProperty("rows");
    }
}
