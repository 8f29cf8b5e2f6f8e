using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Workflows;

namespace Jianye.DataHub.Tests.Integration.Workflows;

/// <summary>The quarter hour of the first response.</summary>
[Collection(PostgisCollection.Name)]
public sealed class ResponseClockTests(PostgisFixture postgis) : IAsyncLifetime
{
    private readonly WorkflowWorld _world = new(postgis);

    public Task InitializeAsync() => _world.InitializeAsync();

    public Task DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task What_passes_its_time_is_noted_once_though_several_hubs_look()
    {
        var late = await _world.ReportAsync();
        var answered = await _world.ReportAsync();
        await _world.ReportAsync();
        await _world.RunAsync(Caller.Admin, "handleIncident", new { id = answered });
        // As if it had been due a moment ago, without the trigger that would note it at once.
        await _world.Fixture.ExecuteAsync($"""
            alter table incidents disable trigger count_incident;
            update incidents set first_response_due_at = clock_timestamp() - interval '1 second' where state = 'HANDLING' or id = (select min(id::text)::uuid from incidents);
            alter table incidents enable trigger count_incident
            """);
        Assert.True((await IncidentAsync(late)).GetProperty("overdue").GetBoolean());

        var noted = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new ResponseClock(_world.Database).NoteAsync(CancellationToken.None)));

        Assert.Equal(1, noted.Sum());
        var incident = await IncidentAsync(late);
        Assert.Equal((2, incident.GetProperty("firstResponseDueAt").GetString()), (incident.GetProperty("version").GetInt32(), incident.GetProperty("overdueSince").GetString()));
        Assert.Equal(0, await new ResponseClock(_world.Database).NoteAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_is_written_late_is_noted_as_it_is_written_and_what_came_in_time_is_not_late()
    {
        await _world.Fixture.ExecuteAsync("""
            insert into incidents (id, state, history, first_response_due_at, first_responded_at)
            select hub_uuid_v7(), 'DISCOVERED', '[]', timestamptz '2018-06-01', case when n % 2 = 0 then timestamptz '2018-05-31' end from generate_series(1, 1000) n
            """);

        Assert.Equal(0, await new ResponseClock(_world.Database).NoteAsync(CancellationToken.None));
        Assert.Equal("500", await _world.TextAsync("select count(*) from incidents where overdue_since = first_response_due_at"));

        await _world.Fixture.ExecuteAsync("update incidents set first_responded_at = '2018-05-31'");
        Assert.Equal("0", await _world.TextAsync("select count(*) from incidents where overdue_since is not null"));
    }

    [Fact]
    public async Task Keys_that_have_served_their_day_are_taken_away()
    {
        var id = await _world.ReportAsync();
        await _world.RunAsync(Caller.Admin, "commentOnIncident", new { id, text = "x", idempotencyKey = "old" });
        await _world.Fixture.ExecuteAsync("update idempotency_keys set at = at - interval '25 hours'");
        await _world.RunAsync(Caller.Admin, "commentOnIncident", new { id, text = "x", idempotencyKey = "new" });

        await new ResponseClock(_world.Database).SweepAsync(CancellationToken.None);

        Assert.Equal("new", await _world.TextAsync("select string_agg(key, ' ') from idempotency_keys"));
    }

    private Task<System.Text.Json.JsonElement> IncidentAsync(string id)
        => _world.AskAsync(Caller.Admin, "query($id: ID!) { incident(id: $id) { overdue overdueSince firstResponseDueAt version } }", new { id });
}
