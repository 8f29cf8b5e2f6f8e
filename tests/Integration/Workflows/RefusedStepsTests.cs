using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Workflows;

namespace Jianye.DataHub.Tests.Integration.Workflows;

/// <summary>Every step in every state: allowed ones are done, all others are refused and change nothing.</summary>
[Collection(PostgisCollection.Name)]
public sealed class RefusedStepsTests(PostgisFixture postgis) : IAsyncLifetime
{
    private readonly WorkflowWorld _world = new(postgis);

    public Task InitializeAsync() => _world.InitializeAsync();

    public Task DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Each_step_of_an_incident_is_done_where_its_table_allows_it_and_refused_elsewhere()
    {
        var id = await _world.ReportAsync();
        await ForAllAsync(IncidentWorkflow.Table, "incidents", id, step => (Caller.Admin, step switch
        {
            "assignIncident" => new { id, handlerId = _world.Member },
            "attachToIncident" => new Dictionary<string, object?> { ["id"] = id, ["file"] = _world.Photo() },
            "commentOnIncident" => new { id, text = "看过了" },
            _ => (object)new { id },
        }));
    }

    [Fact]
    public async Task Each_step_of_a_request_is_done_where_its_table_allows_it_and_refused_elsewhere()
    {
        var id = (await _world.RunAsync(_world.Resident, "submitServiceRequest", new { title = "办老年证" })).Text("id");
        await ForAllAsync(RequestWorkflow.Table, "service_requests", id, step => step switch
        {
            "withdrawServiceRequest" => (_world.Resident, (object)new { id }),
            "rateServiceRequest" => (_world.Resident, new { id, rating = "SATISFIED" }),
            "dispatchServiceRequest" => (Caller.Admin, new { id, dispatchedToId = _world.Department }),
            "handOverServiceRequest" => (Caller.Admin, new { id, dispatchedToId = _world.Department, reason = "不归我们管" }),
            "returnServiceRequest" => (Caller.Admin, new { id, reason = "材料不全" }),
            "completeServiceRequest" => (Caller.Admin, new { id, answer = "已办好" }),
            _ => (Caller.Admin, new { id }),
        });
    }

    private async Task ForAllAsync(Workflow workflow, string table, string id, Func<string, (Caller Caller, object Input)> how)
    {
        foreach (var state in workflow.States)
        {
            foreach (var step in workflow.Steps.Where(step => step.From.Count > 0))
            {
                await _world.Fixture.ExecuteAsync($"update {table} set state = '{state}'");
                var before = await _world.TextAsync($"select to_jsonb(t) from {table} t");
                var steps = await _world.TextAsync("select count(*) from workflow_steps");
                var (caller, input) = how(step.Name);

                var payload = await _world.RunAsync(caller, step.Name, input);

                if (step.From.Contains(state))
                {
                    Assert.True(payload.Error is null, $"{step.Name} in {state}: {payload.Errors}");
                    Assert.Equal(step.After(state), payload.Text("state"));
                    continue;
                }

                Assert.Equal(("StepNotAllowedError", state), (payload.Error, payload.ErrorText("state")));
                Assert.Equal(workflow.Allowed(state, caller.Role), payload.Errors[0].GetProperty("allowedSteps").EnumerateArray().Select(allowed => allowed.GetString()));
                Assert.Equal(JsonValueKind.Null, payload.Row.ValueKind);
                Assert.Equal(before, await _world.TextAsync($"select to_jsonb(t) from {table} t"));
                Assert.Equal(steps, await _world.TextAsync("select count(*) from workflow_steps"));
            }
        }
    }
}
