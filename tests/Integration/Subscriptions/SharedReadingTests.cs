using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Data.Reading.Changes;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Tests.Integration.Reading;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Subscriptions;

/// <summary>What is sent to PostgreSQL for those who follow the same document.</summary>
[Collection(PostgisCollection.Name)]
public sealed class SharedReadingTests(PostgisFixture postgis)
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(300, 1)]
    [InlineData(300, 100)]
    public async Task A_batch_is_two_round_trips_however_many_follow_and_whatever_has_changed(int followers, int changed)
    {
        await using var own = await postgis.CreateDatabaseAsync();
        await ExecuteAsync(own, "insert into incidents (id, title, state, history) select gen_random_uuid(), 'no ' || n, 'DISCOVERED', '[]' from generate_series(0, 299) n");
        using var tap = new WireTap(own.ConnectionString);
        await using var database = await HubDatabase.OpenExistingAsync(tap.ConnectionString, CancellationToken.None);
        var incident = HubModel.Instance.Find(typeof(Incident));
        var title = incident.Properties[nameof(Incident.Title)];
        var filter = new ReadFilter.Compare(title, FilterOperators.All.Single(one => one.Name == "eq"), Negated: false, new FilterArguments(new ReadValue.Variable("title", [])));
        var node = new ReadSelection([new ReadField.Id("id"), new ReadField.Value("title", title), new ReadField.ToOne("grid", incident.Navigations[nameof(Incident.Grid)], new ReadSelection([new ReadField.Id("id")]))]);
        var now = TimeProvider.System.GetUtcNow();
        var plan = ChangeCompiler.Compile(new ReadChanges(incident, filter, node, 100), AccessRights.Everything, "incidentChanged");
        var callers = Enumerable.Range(0, followers).Select(n => new ChangeCaller(plan, new Dictionary<string, object?> { ["title"] = $"no {n}" }, AccessRights.Everything, now)).ToList();
        var changes = await ChangesAsync(own, changed);
        var reader = new ChangeReader(database, TimeSpan.FromSeconds(30));
        await reader.MatchAsync(plan, callers, changes, now, CancellationToken.None);
        tap.Reset();

        var matches = await reader.MatchAsync(plan, callers, changes, now, CancellationToken.None);
        using var rows = new AuditedRows();
        var read = await reader.ReadAsync(plan, [(callers[0], [.. changes.Select(change => change.Id)], rows)], now, CancellationToken.None);

        Assert.Equal((3, 2), (tap.Executed, tap.RoundTrips));
        Assert.Equal(Math.Min(followers, changed), matches.Count);
        Assert.Equal(changed, read[0].Count);
    }

    private static async Task<List<Change>> ChangesAsync(HubDatabase database, int count)
    {
        await using var command = database.Reading.CreateCommand("select id from incidents where title = any($1) order by title");
        command.Parameters.Add(new NpgsqlParameter { Value = Enumerable.Range(0, count).Select(n => $"no {n}").ToArray() });
        await using var reader = await command.ExecuteReaderAsync();
        var changes = new List<Change>();
        while (await reader.ReadAsync()) changes.Add(new Change(new OutboxPosition(1, changes.Count, 0), default, "incidents", RowChange.Inserted, reader.GetGuid(0), null, []));
        return changes;
    }

    private static async Task ExecuteAsync(HubDatabase database, string text)
    {
        await using var command = database.Writing.CreateCommand(text);
        await command.ExecuteNonQueryAsync();
    }
}
