using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema.Execution;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Incremental;
using Jianye.DataHub.Tests.Integration.Graph;
using Jianye.DataHub.Tests.Queries;
using Microsoft.Extensions.Logging.Abstractions;
using Snapshooter.Xunit;

namespace Jianye.DataHub.Tests.Integration.Queries;

/// <summary>Every case of <c>tests/Queries</c> and what it is answered with.</summary>
[Collection(PostgisCollection.Name)]
public sealed partial class QueryAnswersTests(QueryAnswersTests.World world) : IClassFixture<QueryAnswersTests.World>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static TheoryData<string> Cases => [.. QueryCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_query_is_answered_as_recorded(string name)
    {
        var query = QueryCase.Read(name);

        var answer = await world.AskAsync(query);
        // A plan that was just kept must say the same as the one that was just made.
        var again = await world.AskAsync(query);

        Assert.Equal(answer, again);
        using var json = JsonDocument.Parse(answer);
        Assert.False(json.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        Snapshot.Match(JsonSerializer.Serialize(json, Readable), query.SnapshotOf());
    }

    /// <summary>The small district in a database of its own, behind a clock that stands still.</summary>
    public sealed class World(PostgisFixture postgis) : IAsyncLifetime
    {
        private readonly HubSchema _schema = new(new OperationLimits());
        private HubDatabase _database = null!;
        private AuditLog _audit = null!;
        private GraphExecutor _executor = null!;

        public async Task InitializeAsync()
        {
            _database = await postgis.CreateDatabaseAsync();
            await QueryWorld.FillAsync(_database);
            var reader = new ReadExecutor(_database, TimeSpan.FromSeconds(30));
            _audit = new AuditLog(_database, TimeProvider.System);
            _executor = new GraphExecutor(_schema, new OperationLimits(), reader, new AccessResolver(_database, TimeProvider.System), _audit, new StandingClock(QueryWorld.Now), NullLogger<GraphExecutor>.Instance);
        }

        public async Task DisposeAsync()
        {
            _executor.Dispose();
            await _audit.DisposeAsync();
            _schema.Dispose();
            await _database.DisposeAsync();
        }

        internal async Task<string> AskAsync(QueryCase query)
        {
            var response = await _executor.ExecuteAsync(new GraphRequest(query.Query, null, query.Variables, IsReadOnly: false, Caller: Caller.Admin, Purpose: GraphFixture.Tested), CancellationToken.None);
            return System.Text.Encoding.UTF8.GetString(response.Json.Span);
        }

        internal async Task<IReadOnlyList<string>> AskInPartsAsync(QueryCase query, IncrementalFormat format)
        {
            using var response = await _executor.ExecuteAsync(new GraphRequest(query.Query, null, query.Variables, IsReadOnly: false, Caller: Caller.Admin, Purpose: GraphFixture.Tested, Incremental: format), CancellationToken.None);
            var payloads = new List<string> { System.Text.Encoding.UTF8.GetString(response.Json.Span) };
            while (response.Further is { } further && await further.NextAsync(CancellationToken.None) is { } next)
            {
                using (next) payloads.Add(System.Text.Encoding.UTF8.GetString(next.Json.Span));
            }

            return payloads;
        }
    }
}
