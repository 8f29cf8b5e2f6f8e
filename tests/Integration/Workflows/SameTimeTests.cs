using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Tests.Integration.Workflows;

/// <summary>Two people at one row, and one person twice.</summary>
[Collection(PostgisCollection.Name)]
public sealed class SameTimeTests(PostgisFixture postgis) : IAsyncLifetime
{
    private readonly WorkflowWorld _world = new(postgis);

    public Task InitializeAsync() => _world.InitializeAsync();

    public Task DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Of_two_clerks_who_have_seen_the_same_version_exactly_one_changes_it()
    {
        for (var round = 0; round < 10; round++)
        {
            var id = await _world.ReportAsync();
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _world.RunAsync(Caller.Admin, "commentOnIncident", new { id, text = "我先看", expectedVersion = 1 })));

            Assert.Single(outcomes, outcome => outcome.Error is null);
            Assert.All(outcomes.Where(outcome => outcome.Error is not null), outcome =>
            {
                Assert.Equal("VersionConflictError", outcome.Error);
                Assert.Equal(2, outcome.Errors[0].GetProperty("version").GetInt64());
            });
        }
    }

    [Fact]
    public async Task Of_two_who_take_the_same_step_exactly_one_does_it()
    {
        for (var round = 0; round < 10; round++)
        {
            var id = await _world.ReportAsync();
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _world.RunAsync(Caller.Admin, "handleIncident", new { id })));

            Assert.Single(outcomes, outcome => outcome.Error is null);
            Assert.Equal(3, outcomes.Count(outcome => outcome.Error == "StepNotAllowedError"));
        }
    }

    [Fact]
    public async Task A_version_is_another_one_after_a_change_by_whomever()
    {
        var id = await _world.ReportAsync();
        await _world.Fixture.ExecuteAsync("update incidents set severity = 3");
        // A write that changes nothing is no change.
        await _world.Fixture.ExecuteAsync("update incidents set severity = 3, title = title");

        var refused = await _world.RunAsync(Caller.Admin, "handleIncident", new { id, expectedVersion = 1 });

        Assert.Equal(("VersionConflictError", 2L), (refused.Error, refused.Errors[0].GetProperty("version").GetInt64()));
        Assert.Equal(3, (await _world.RunAsync(Caller.Admin, "handleIncident", new { id, expectedVersion = 2 })).Version);
    }

    [Fact]
    public async Task A_key_sent_again_does_nothing_twice_also_at_the_same_time()
    {
        var input = new { title = "路灯不亮", gridCode = WorkflowWorld.GridCode, idempotencyKey = "app-1" };
        var reports = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _world.RunAsync(_world.GridMember, "reportIncident", input)));
        var id = Assert.Single(reports.Select(report => report.Text("id")).Distinct());
        Assert.Equal("1", await _world.TextAsync("select count(*) from incidents"));

        var steps = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _world.RunAsync(_world.GridMember, "handleIncident", new { id, expectedVersion = 1, idempotencyKey = "app-2" })));
        Assert.All(steps, step => Assert.Equal(("HANDLING", 2L), (step.Text("state"), step.Version)));
        Assert.Equal("2", await _world.TextAsync("select count(*) from workflow_steps"));
    }

    [Fact]
    public async Task A_key_is_one_callers_for_one_input_and_a_day_and_is_free_again_where_nothing_was_done()
    {
        var id = await _world.ReportAsync();
        Assert.Equal("StepNotAllowedError", (await _world.RunAsync(_world.GridMember, "closeIncident", new { id, idempotencyKey = "k" })).Error);
        Assert.Null((await _world.RunAsync(_world.GridMember, "handleIncident", new { id, idempotencyKey = "k" })).Error);

        Assert.Equal("IdempotencyKeyReusedError", (await _world.RunAsync(_world.GridMember, "handleIncident", new { id, note = "另一次", idempotencyKey = "k" })).Error);
        Assert.Equal("IdempotencyKeyReusedError", (await _world.RunAsync(_world.GridMember, "commentOnIncident", new { id, text = "x", idempotencyKey = "k" })).Error);
        Assert.Null((await _world.RunAsync(Caller.Admin, "commentOnIncident", new { id, text = "x", idempotencyKey = "k" })).Error);

        await _world.Fixture.ExecuteAsync("update idempotency_keys set at = at - interval '25 hours'");
        Assert.Null((await _world.RunAsync(_world.GridMember, "commentOnIncident", new { id, text = "x", idempotencyKey = "k" })).Error);
    }
}
