using System.Text.Json;
using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Tests.Integration.Workflows;

/// <summary>Found, handled, reported: the loop of incidents from people's hands.</summary>
[Collection(PostgisCollection.Name)]
public sealed class IncidentLoopTests(PostgisFixture postgis) : IAsyncLifetime
{
    private readonly WorkflowWorld _world = new(postgis);

    public Task InitializeAsync() => _world.InitializeAsync();

    public Task DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_report_finds_its_grid_and_the_member_on_duty_and_starts_the_quarter_hour()
    {
        var id = (await _world.RunAsync(_world.GridMember, "reportIncident", new
        {
            title = " 路灯不亮 ", description = "第三盏\n自周一起", category = "PUBLIC_FACILITIES", severity = 2, location = new { type = "Point", coordinates = _world.Place }, addressText = "兴隆大街1号",
        })).Text("id");

        var incident = await _world.AskAsync(_world.GridMember, """
            query($id: ID!) { incident(id: $id) { title description category severity state open overdue overdueSince version reportedAt firstResponseDueAt firstRespondedAt occurredAt
                grid { short } level1Grid { level } community { code } street { code } handler { id } reportedBy { id } history { from to by at } } }
            """, new { id });

        Assert.Equal(("路灯不亮", "PUBLIC_FACILITIES", 2, "DISCOVERED"), (incident.GetProperty("title").GetString(), incident.GetProperty("category").GetString(), incident.GetProperty("severity").GetInt32(), incident.GetProperty("state").GetString()));
        Assert.Equal(WorkflowWorld.GridCode, incident.GetProperty("grid").GetProperty("short").GetString());
        Assert.Equal("LEVEL_1", incident.GetProperty("level1Grid").GetProperty("level").GetString());
        Assert.NotNull(incident.GetProperty("community").GetProperty("code").GetString());
        Assert.Equal(_world.Member, incident.GetProperty("handler").GetProperty("id").GetString());
        Assert.Equal(TimeSpan.FromMinutes(15), incident.GetProperty("firstResponseDueAt").GetDateTimeOffset() - incident.GetProperty("reportedAt").GetDateTimeOffset());
        Assert.False(incident.GetProperty("overdue").GetBoolean());
        Assert.True(incident.GetProperty("open").GetBoolean());
        Assert.Equal(1, incident.GetProperty("version").GetInt64());
        var first = Assert.Single(incident.GetProperty("history").EnumerateArray());
        Assert.Equal(("DISCOVERED", "wg-1"), (first.GetProperty("to").GetString(), first.GetProperty("by").GetString()));
    }

    [Fact]
    public async Task An_incident_goes_from_discovery_over_the_street_to_its_end_and_back()
    {
        var id = await _world.ReportAsync();
        var handled = await _world.RunAsync(_world.GridMember, "handleIncident", new { id, note = "已到现场" });
        Assert.Equal(("HANDLING", 2L), (handled.Text("state"), handled.Version));
        Assert.Equal("REPORTED", (await _world.RunAsync(_world.GridMember, "escalateIncident", new { id })).Text("state"));
        Assert.Equal("RESOLVED", (await _world.RunAsync(_world.GridMember, "resolveIncident", new { id })).Text("state"));
        Assert.Equal("CLOSED", (await _world.RunAsync(_world.GridMember, "closeIncident", new { id })).Text("state"));
        var reopened = await _world.RunAsync(_world.GridMember, "reopenIncident", new { id, note = "又坏了" });

        Assert.Equal("HANDLING", reopened.Text("state"));
        Assert.Equal(
            ["->DISCOVERED", "DISCOVERED->HANDLING 已到现场", "HANDLING->REPORTED", "REPORTED->RESOLVED", "RESOLVED->CLOSED", "CLOSED->HANDLING 又坏了"],
            reopened.Row.GetProperty("history").EnumerateArray().Select(step => $"{step.GetProperty("from").GetString()}->{step.GetProperty("to").GetString()} {step.GetProperty("note").GetString()}".TrimEnd()));
        var incident = await _world.AskAsync(Caller.Admin, "query($id: ID!) { incident(id: $id) { firstRespondedAt reportedAt dispatchedTo { kind street { id } } street { id } } }", new { id });
        Assert.Equal("STREET_OFFICE", incident.GetProperty("dispatchedTo").GetProperty("kind").GetString());
        Assert.Equal(incident.GetProperty("street").ToString(), incident.GetProperty("dispatchedTo").GetProperty("street").ToString());
        Assert.NotEqual(JsonValueKind.Null, incident.GetProperty("firstRespondedAt").ValueKind);
    }

    [Fact]
    public async Task A_refused_step_changes_nothing_and_says_what_can_be_done_instead()
    {
        var id = await _world.ReportAsync();

        var refused = await _world.RunAsync(_world.GridMember, "closeIncident", new { id });

        Assert.Equal(("StepNotAllowedError", "DISCOVERED"), (refused.Error, refused.ErrorText("state")));
        Assert.Equal(["handleIncident", "assignIncident", "commentOnIncident", "attachToIncident"], refused.Errors[0].GetProperty("allowedSteps").EnumerateArray().Select(step => step.GetString()));
        Assert.Equal(JsonValueKind.Null, refused.Row.ValueKind);
        var incident = await _world.AskAsync(Caller.Admin, "query($id: ID!) { incident(id: $id) { state version history { to } } }", new { id });
        Assert.Equal(("DISCOVERED", 1L, 1), (incident.GetProperty("state").GetString(), incident.GetProperty("version").GetInt64(), incident.GetProperty("history").GetArrayLength()));
    }

    [Fact]
    public async Task What_a_caller_can_not_see_is_not_there_to_be_changed()
    {
        var id = await _world.ReportAsync();

        Assert.Equal("IncidentNotFoundError", (await _world.RunAsync(_world.Stranger, "handleIncident", new { id })).Error);
        Assert.Equal("IncidentNotFoundError", (await _world.RunAsync(_world.Office, "handleIncident", new { id })).Error);
        Assert.Equal("IncidentNotFoundError", (await _world.RunAsync(_world.Resident, "commentOnIncident", new { id, text = "x" })).Error);
        Assert.Equal("1", await _world.TextAsync("select count(*) from workflow_steps"));
    }

    [Fact]
    public async Task A_department_handles_what_was_dispatched_to_it()
    {
        var id = await _world.ReportAsync();
        await _world.RunAsync(_world.GridMember, "handleIncident", new { id });
        await _world.RunAsync(_world.GridMember, "escalateIncident", new { id, dispatchedToId = _world.Department });

        Assert.Equal("HANDLING", (await _world.RunAsync(_world.Office, "handleIncident", new { id })).Text("state"));
        Assert.Equal("RESOLVED", (await _world.RunAsync(_world.Office, "resolveIncident", new { id })).Text("state"));
    }

    [Fact]
    public async Task A_resident_reports_sees_and_comments_on_the_own_report_alone()
    {
        var id = (await _world.RunAsync(_world.Resident, "reportIncident", new { title = "井盖丢失", location = new { type = "Point", coordinates = _world.Place } })).Text("id");

        Assert.Equal(2, (await _world.RunAsync(_world.Resident, "commentOnIncident", new { id, text = "还没有人来" })).Version);
        Assert.Equal("IncidentNotFoundError", (await _world.RunAsync(_world.OtherResident, "commentOnIncident", new { id, text = "x" })).Error);
        var seen = await _world.AskAsync(_world.Resident, "query($id: ID!) { incident(id: $id) { title reportedBy { id } related { id } } }", new { id });
        Assert.Equal((_world.Person, _world.Person), (seen.GetProperty("reportedBy").GetProperty("id").GetString(), seen.GetProperty("related").GetProperty("id").GetString()));
        Assert.Equal(JsonValueKind.Null, (await _world.AskAsync(_world.OtherResident, "query($id: ID!) { incident(id: $id) { title } }", new { id })).ValueKind);
    }

    [Fact]
    public async Task What_can_not_be_used_is_refused_with_its_field()
    {
        var place = new { type = "Point", coordinates = _world.Place };
        foreach (var (input, field) in new (object, string)[]
        {
            (new { title = "  ", gridCode = WorkflowWorld.GridCode }, "title"),
            (new { title = new string('长', 101), gridCode = WorkflowWorld.GridCode }, "title"),
            (new { title = "a\u0007b", gridCode = WorkflowWorld.GridCode }, "title"),
            (new { title = "x", description = new string('长', 4001), gridCode = WorkflowWorld.GridCode }, "description"),
            (new { title = "x", severity = 4, location = place }, "severity"),
            (new { title = "x" }, "location"),
            (new { title = "x", location = new { type = "LineString", coordinates = new[] { _world.Place, [118.7, 32.0] } } }, "location"),
            (new { title = "x", location = place, occurredAt = "2999-01-01T00:00:00Z" }, "occurredAt"),
            (new { title = "x", location = place, idempotencyKey = "空" }, "idempotencyKey"),
        })
        {
            var refused = await _world.RunAsync(_world.GridMember, "reportIncident", input);
            Assert.Equal(("InvalidInputError", field), (refused.Error, refused.ErrorText("field")));
        }

        Assert.Equal("PlaceOutsideDistrictError", (await _world.RunAsync(_world.GridMember, "reportIncident", new { title = "x", location = new { type = "Point", coordinates = new[] { 116.4, 39.9 } } })).Error);
        Assert.Equal("PlaceOutsideDistrictError", (await _world.RunAsync(_world.GridMember, "reportIncident", new { title = "x", gridCode = "XX-99" })).Error);
        Assert.Equal("PlaceOutsideScopeError", (await _world.RunAsync(_world.Stranger, "reportIncident", new { title = "x", location = place })).Error);
        Assert.Equal("ReferenceNotFoundError", (await _world.RunAsync(_world.GridMember, "reportIncident", new { title = "x", location = place, relatedId = _world.Person })).Error);
        Assert.Equal("0", await _world.TextAsync("select count(*) from incidents"));
        Assert.Equal("0", await _world.TextAsync("select count(*) from workflow_steps"));
    }

    [Theory]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Integrator)]
    [InlineData(Role.Department)]
    public async Task Who_only_looks_reports_nothing(Role role)
    {
        var answer = await _world.Fixture.AskAsync(new Caller(role, [], null, "x"), "mutation { reportIncident(input: { title: \"x\", gridCode: \"XL-03-05\" }) { incident { id } } }");

        Assert.Equal("AUTH_NOT_AUTHORIZED", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }
}
