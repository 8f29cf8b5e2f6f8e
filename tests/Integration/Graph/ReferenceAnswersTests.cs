using System.Text;
using GraphQL;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Caching;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Execution;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>Reference data is answered from memory, and not once it has changed.</summary>
[Collection(PostgisCollection.Name)]
public sealed class ReferenceAnswersTests(PostgisFixture postgis) : IAsyncLifetime
{
    private const string Streets = "{ streets(order: [{ code: ASC }], first: 1) { nodes { name grids { totalCount } } } }";

    private readonly SteppingClock _clock = new();
    private readonly HubSchema _schema = new(new OperationLimits());
    private HubDatabase _database = null!;
    private ServiceProvider _services = null!;
    private ReferenceVersions _versions = null!;
    private AuditLog _audit = null!;
    private GraphExecutor _executor = null!;

    public async Task InitializeAsync()
    {
        _database = await postgis.CreateDatabaseAsync();
        var services = new ServiceCollection();
        services.AddHybridCache();
        _services = services.BuildServiceProvider();
        _versions = new ReferenceVersions(_database, _clock);
        _audit = new AuditLog(_database, TimeProvider.System);
        _executor = new GraphExecutor(
            _schema, new OperationLimits(), new ReadExecutor(_database, TimeSpan.FromSeconds(30)), new AccessResolver(_database, TimeProvider.System), _audit, TimeProvider.System,
            NullLogger<GraphExecutor>.Instance, references: new ReferenceAnswers(_services.GetRequiredService<HybridCache>(), _versions));
    }

    [Fact]
    public async Task What_was_answered_once_is_not_read_again()
    {
        var first = await AskAsync(Streets);
        await RenameUnseenAsync("streets");
        _clock.Step(TimeSpan.FromMinutes(1));

        Assert.Equal(first, await AskAsync(Streets));
    }

    [Fact]
    public async Task What_has_changed_is_read_anew_within_a_second()
    {
        var first = await AskAsync(Streets);
        await ExecuteAsync("update streets set name = name || '新'");
        _clock.Step(ReferenceVersions.Oldest);

        Assert.NotEqual(first, await AskAsync(Streets));
    }

    [Fact]
    public async Task Answers_of_a_changed_table_are_given_up()
    {
        var first = await AskAsync(Streets);
        await ExecuteAsync("update streets set name = name || '新'");
        _clock.Step(ReferenceVersions.Oldest);
        await AskAsync(Streets);
        await ExecuteAsync("update reference_versions set version = version - 1 where name = 'streets'");
        _clock.Step(ReferenceVersions.Oldest);

        Assert.NotEqual(first, await AskAsync(Streets));
    }

    [Fact]
    public async Task A_change_of_a_table_that_a_nested_list_reads_counts_as_well()
    {
        var first = await AskAsync(Streets);
        await ExecuteAsync("delete from grids where level = 'LEVEL_1' and not exists (select from grids g where g.parent_id = grids.id) or id = (select id from grids where level = 'LEVEL_2' order by code limit 1)");
        await RenameUnseenAsync("streets");
        _clock.Step(ReferenceVersions.Oldest);

        Assert.NotEqual(first, await AskAsync(Streets));
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_is_none()
    {
        var first = await AskAsync(Streets);
        await ExecuteAsync("begin; update streets set name = name || '新'; rollback");
        await RenameUnseenAsync("streets");
        _clock.Step(ReferenceVersions.Oldest);

        Assert.Equal(first, await AskAsync(Streets));
    }

    [Theory]
    [InlineData("""{ "n": 1 }""", """{ "n": 2 }""")]
    [InlineData("""{ "n": 1, "w": { "name": { "eq": "x" } } }""", """{ "n": 1, "w": { "name": { "eq": "y" } } }""")]
    public async Task Other_values_have_answers_of_their_own(string one, string other)
    {
        const string Query = "query($n: Int, $w: StreetFilterInput) { streets(first: $n, where: { not: $w }) { totalCount nodes { id } pageInfo { hasNextPage } } }";
        var answers = new[] { await AskAsync(Query, one), await AskAsync(Query, other), await AskAsync(Query, one) };

        Assert.Equal(answers[0], answers[2]);
        if (!one.Contains('w', StringComparison.Ordinal)) Assert.NotEqual(answers[0], answers[1]);
    }

    [Fact]
    public async Task What_tells_of_persons_or_depends_on_the_time_is_read_each_time()
    {
        const string People = "{ streets(order: [{ code: ASC }], first: 1) { nodes { name residents { totalCount } } } }";
        var first = await AskAsync(People);
        await RenameUnseenAsync("streets");

        Assert.NotEqual(first, await AskAsync(People));
    }

    public async Task DisposeAsync()
    {
        _executor.Dispose();
        await _audit.DisposeAsync();
        _versions.Dispose();
        await _services.DisposeAsync();
        _schema.Dispose();
        await _database.DisposeAsync();
    }

    /// <summary>A change that is not counted, which only who reads the table sees.</summary>
    private Task RenameUnseenAsync(string table) => ExecuteAsync($"alter table {table} disable trigger user; update {table} set name = name || '*'; alter table {table} enable trigger user");

    private async Task ExecuteAsync(string text)
    {
        await using var command = _database.Writing.CreateCommand(text);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> AskAsync(string query, string? variables = null)
    {
        var inputs = variables is null ? Inputs.Empty : new GraphQL.SystemTextJson.GraphQLSerializer().Deserialize<Inputs>(variables)!;
        using var response = await _executor.ExecuteAsync(new GraphRequest(query, null, inputs, IsReadOnly: true, Caller: Caller.Admin, Purpose: GraphFixture.Tested), CancellationToken.None);
        var answer = Encoding.UTF8.GetString(response.Json.Span);
        Assert.StartsWith("{\"data\"", answer, StringComparison.Ordinal);
        return answer;
    }

    private sealed class SteppingClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Step(TimeSpan by) => _ticks += by.Ticks;
    }
}
