using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Tests.Integration.Importing;

namespace Jianye.DataHub.Tests.Integration.Workflows;

/// <summary>What was done in the hub stands whatever is delivered and derived afterwards, as long as the platform does not say something later.</summary>
[Collection(PostgisCollection.Name)]
public sealed class DerivedStepsTests(PostgisFixture postgis) : IAsyncLifetime
{
    private const string Row = """
        select concat_ws(' ', state, handler_id is not null, dispatched_to_id is not null, first_responded_at, reported_by_id is not null, related_id is not null, title, grid_id is not null, history)
        from incidents order by id
        """;

    private readonly WorkflowWorld _world = new(postgis);

    public Task InitializeAsync() => _world.InitializeAsync();

    public Task DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task An_older_state_delivered_later_leaves_the_hubs_and_takes_its_place_in_the_history()
    {
        var id = await DeliverAsync(10, "2018-06-20", "[]");
        await _world.RunAsync(Caller.Admin, "handleIncident", new { id, note = "枢纽处理" });
        await _world.RunAsync(Caller.Admin, "escalateIncident", new { id });

        await DeliverAsync(20, "2018-06-21", """[{"step":"发现","at":"2018-06-01T08:00:00+08:00","by":"WG-1"},{"step":"处理","at":"2018-06-21T08:00:00+08:00","by":"WG-2","note":"平台处理"}]""");

        Assert.Equal("REPORTED", await _world.TextAsync("select state from incidents"));
        Assert.Equal("t", await _world.TextAsync("select case when dispatched_to_id is not null then 't' end from incidents"));
        Assert.Equal(
            "-DISCOVERED, DISCOVERED-HANDLING 平台处理, DISCOVERED-HANDLING 枢纽处理, HANDLING-REPORTED",
            await _world.TextAsync("select string_agg(trim(concat_ws(' ', coalesce(s->>'from', '') || '-' || (s->>'to'), s->>'note')), ', ' order by n) from incidents, jsonb_array_elements(history) with ordinality as h(s, n)"));
        Assert.Equal("2018-06-21 00:00:00", await _world.TextAsync("select (first_responded_at at time zone 'UTC')::text from incidents"));
    }

    [Fact]
    public async Task A_state_that_is_later_than_the_hubs_wins()
    {
        var id = await DeliverAsync(10, "2018-06-20", "[]");
        await _world.RunAsync(Caller.Admin, "handleIncident", new { id });

        await DeliverAsync(40, "2018-06-25", """[{"step":"发现","at":"2018-06-01T08:00:00+08:00"},{"step":"办结","at":"2999-01-01T00:00:00Z"}]""");

        Assert.Equal("RESOLVED", await _world.TextAsync("select state from incidents"));
        Assert.Equal("3", await _world.TextAsync("select jsonb_array_length(history)::text from incidents"));
    }

    [Fact]
    public async Task Deriving_again_in_part_or_whole_gives_what_the_mutations_left()
    {
        var delivered = await DeliverAsync(10, "2018-06-20", "[]");
        await _world.RunAsync(Caller.Admin, "handleIncident", new { id = delivered, note = "x" });
        await _world.RunAsync(Caller.Admin, "assignIncident", new { id = delivered, handlerId = _world.Member });
        await _world.RunAsync(Caller.Admin, "attachToIncident", new Dictionary<string, object?> { ["id"] = delivered, ["file"] = _world.Photo() });
        var made = (await _world.RunAsync(_world.GridMember, "reportIncident", new { title = "井盖丢失", gridCode = WorkflowWorld.GridCode })).Text("id");
        await _world.RunAsync(Caller.Admin, "handleIncident", new { id = made });
        await _world.RunAsync(Caller.Admin, "resolveIncident", new { id = made });
        var left = await _world.Database.AskAsync(Row);
        var versions = await _world.Database.AskAsync("select version from incidents order by id");

        await DeriveAsync(whole: true);
        Assert.Equal(left, await _world.Database.AskAsync(Row));
        // What is equal is not written: nobody is told of a change that is none.
        Assert.Equal(versions, await _world.Database.AskAsync("select version from incidents order by id"));

        await DeliverAsync(10, "2018-06-21", "[]");
        Assert.Equal(left, await _world.Database.AskAsync(Row));

        // Even a row that went and is derived anew.
        await _world.Fixture.ExecuteAsync("delete from incidents where id = (select entity_id from source_links where dataset = '03-wo-grid/incidents')");
        await DeriveAsync(whole: true);
        Assert.Equal(left, await _world.Database.AskAsync(Row));
        Assert.Equal("1", await _world.TextAsync("select count(*) from attachments a join incidents i on i.id = a.incident_id"));
    }

    [Fact]
    public async Task A_step_that_comes_while_the_record_is_derived_is_not_lost()
    {
        await DeliverAsync(10, "2018-06-20", "[]");
        // Done between the projection and the write, as by another connection.
        await _world.Fixture.ExecuteAsync("""
            create function test_step() returns trigger language plpgsql as $$
            begin
                insert into workflow_steps (entity, entity_id, step, at, role, state_before, state_after, entry)
                values ('Incident', new.id, 'handleIncident', now(), 'admin', 'DISCOVERED', 'HANDLING', '{"at":"2026-01-01T00:00:00.000Z","from":"DISCOVERED","to":"HANDLING"}');
                return null;
            end
            $$;
            create trigger test_step after update on incidents for each row when (pg_trigger_depth() = 0 and old.severity is distinct from new.severity) execute function test_step()
            """);

        await DeliverAsync(10, "2018-06-21", "[]", level: 3);

        Assert.Equal("HANDLING 1 1", await _world.TextAsync("select state || ' ' || jsonb_array_length(history) || ' ' || (select count(*) from workflow_steps) from incidents"));
    }

    [Fact]
    public async Task What_was_done_with_a_delivered_request_stands_until_the_platform_says_something_later()
    {
        var id = await CaseAsync("20180623", "1", "20180620103125");
        await _world.RunAsync(Caller.Admin, "dispatchServiceRequest", new { id, dispatchedToId = _world.Department });
        await _world.RunAsync(_world.Office, "handleServiceRequest", new { id });
        await _world.RunAsync(_world.Office, "completeServiceRequest", new { id, answer = "已办好", @public = true });
        const string Said = "select concat_ws(' ', state, answer, public, answered_by_id is not null, first_receiver_id is not null, closed_at is not null, answered_at is not null, jsonb_array_length(history)) from service_requests";
        var left = await _world.TextAsync(Said);
        Assert.StartsWith("COMPLETED 已办好 t t t t t", left, StringComparison.Ordinal);

        await CaseAsync("20180630", "2", "20180628103125");
        Assert.Equal(left.Replace(" 4", " 5", StringComparison.Ordinal), await _world.TextAsync(Said));
        Assert.Equal(
            "ACCEPTED HANDLING DISPATCHED HANDLING COMPLETED",
            await _world.TextAsync("select string_agg(s->>'to', ' ' order by n) from service_requests, jsonb_array_elements(history) with ordinality as h(s, n)"));

        await DeriveAsync(whole: true);
        Assert.Equal(left.Replace(" 4", " 5", StringComparison.Ordinal), await _world.TextAsync(Said));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_who_becomes_one_with_another_keeps_what_was_reported_and_asked(bool whole)
    {
        // The same name and phone, but the elder was born on another day.
        using (var delivery = new SmallDelivery()
            .Team("full-20180623", SmallDelivery.Member("WG-1", "王芳芳", "01").Replace("\"op\"", "\"idNo\":\"320105198003059007\",\"op\"", StringComparison.Ordinal))
            .Elders("20180630", SmallDelivery.Elder("YL-1", "王芳芳")))
        {
            await delivery.TakeInAsync(_world.Database);
        }

        var people = await _world.Database.AskAsync("select id from residents order by id");
        Assert.Equal(2, people.Count);
        foreach (var person in people)
        {
            var caller = new Caller(Role.Resident, [], null, WireId.Write("Resident", Guid.Parse(person)));
            Assert.Null((await _world.RunAsync(caller, "reportIncident", new { title = "井盖丢失", location = new { type = "Point", coordinates = _world.Place } })).Error);
            Assert.Null((await _world.RunAsync(caller, "submitServiceRequest", new { title = "办老年证" })).Error);
        }

        var review = WireId.Write("MatchReview", Guid.Parse(Assert.Single(await _world.Database.AskAsync("select id from match_reviews"))));
        await _world.AskAsync(Caller.Admin, "mutation($id: ID!) { confirmMatch(input: { id: $id }) { matchReview { state } } }", new { id = review });
        await DeriveAsync(whole);

        var one = Assert.Single(await _world.Database.AskAsync("select id from residents"));
        Assert.Equal([$"{one} {one}", $"{one} {one}"], await _world.Database.AskAsync("select reported_by_id || ' ' || related_id from incidents"));
        Assert.Equal([one, one], await _world.Database.AskAsync("select applicant_id from service_requests"));
    }

    private async Task DeriveAsync(bool whole)
    {
        if (whole) await _world.Fixture.ExecuteAsync("update intake_state set pending = true, whole = true");
        await new Importer(_world.Database, SampleDeliveries.Connectors, TimeProvider.System).ImportAsync([], null, CancellationToken.None);
    }

    /// <returns>The incident's global id.</returns>
    private async Task<string> DeliverAsync(int status, string day, string steps, int level = 2)
    {
        var key = day.Replace("-", "", StringComparison.Ordinal);
        using var delivery = new SmallDelivery().Put($"03-wo-grid/incidents/delta-{key}/p0001.json", $$"""
            {"page":1,"rows":[{"eventNo":"SJ20180601-000001","gridShort":"{{WorkflowWorld.GridCode}}","categoryCode":"A02","title":"路灯不亮","description":null,"reporterMemberId":null,
            "occurAt":"2018-06-01T08:00:00+08:00","lng":null,"lat":null,"address":null,"relatedName":null,"relatedPhone":null,"relatedIdNo":null,"status":{{status}},"level":{{level}},
            "handlerMemberId":null,"steps":{{steps}},"updatedAt":"{{day}}T10:00:00+08:00","op":"U"}]}
            """);
        await delivery.TakeInAsync(_world.Database);
        return WireId.Write("Incident", (Guid)(await _world.ScalarAsync("select entity_id from source_links where dataset = '03-wo-grid/incidents'"))!);
    }

    /// <returns>The request's global id.</returns>
    private async Task<string> CaseAsync(string day, string status, string updated)
    {
        var bytes = SmallDelivery.Gb18030.GetBytes($"3201050062017073100004|BM4007|320105006|2|程秋哲|01|320105197505289510|8615448651682|20180620103125|JYSG0801|{status}|||{updated}|A|\n");
        using var delivery = new SmallDelivery().Put($"16-street-service-center/cases_{day}.unl", bytes).Put($"16-street-service-center/cases_{day}.ctl", SmallDelivery.Control(bytes));
        await delivery.TakeInAsync(_world.Database);
        return WireId.Write("ServiceRequest", (Guid)(await _world.ScalarAsync("select entity_id from source_links where dataset = '16-street-service-center/cases'"))!);
    }
}
