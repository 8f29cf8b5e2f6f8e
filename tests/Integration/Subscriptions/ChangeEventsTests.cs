using System.Text.Json;
using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Tests.Integration.Subscriptions;

/// <summary>What a subscriber is told of what is committed.</summary>
[Collection(PostgisCollection.Name)]
public sealed class ChangeEventsTests(PostgisFixture postgis) : LiveTests(postgis)
{
    private const string Id = "01950000-0000-7000-8000-00000000000";

    [Fact]
    public async Task Of_a_row_it_hears_that_it_came_changed_left_and_went()
    {
        await using var open = await Graph.FollowAsync("subscription { incidentChanged(where: { open: { eq: true } }) { kind id changedFields node { title state } } }");
        await using var all = await Graph.FollowAsync("subscription { incidentChanged { kind changedFields node { title state } } }");

        await DoAsync(Insert(1, "first"), "CREATED [] first DISCOVERED", "CREATED [] first DISCOVERED");
        await DoAsync($"update incidents set title = 'second', severity = 2 where id = '{Id}1'", """UPDATED ["severity","title"] second DISCOVERED""", """UPDATED ["severity","title"] second DISCOVERED""");
        await DoAsync($"update incidents set state = 'RESOLVED' where id = '{Id}1'", """LEFT ["open","state"]""", """UPDATED ["open","state"] second RESOLVED""");
        await DoAsync($"update incidents set title = 'unseen' where id = '{Id}1'", null, """UPDATED ["title"] unseen RESOLVED""");
        await DoAsync($"update incidents set state = 'HANDLING' where id = '{Id}1'", """UPDATED ["open","state"] unseen HANDLING""", """UPDATED ["open","state"] unseen HANDLING""");
        await DoAsync($"delete from incidents where id = '{Id}1'", "DELETED []", "DELETED []");

        async Task DoAsync(string statement, string? heardOfOpen, string heardOfAll)
        {
            await Graph.ExecuteAsync(statement);
            Assert.Equal(heardOfAll, Text(await all.NextAsync()));
            if (heardOfOpen is not null)
            {
                Assert.Equal(heardOfOpen, Text(await open.NextAsync()));
                return;
            }

            // That nothing was heard shows by what comes next, before the row is changed again.
            await Graph.ExecuteAsync(Insert(9, "next"));
            foreach (var follower in new[] { all, open }) Assert.Equal("CREATED [] next DISCOVERED", Text(await follower.NextAsync()));
        }
    }

    [Fact]
    public async Task The_error_of_a_field_that_is_not_shown_has_the_names_that_the_subscriber_gave()
    {
        await using var all = await Graph.FollowAsync("subscription { came: residentChanged { kind n: node { name numbers: phones } } }", caller: new Caller(Role.Analyst, [], null, "a"));

        await Graph.ExecuteAsync("insert into residents (id, name, phones, emails, lives_in_district, care_groups, identifiers) select hub_uuid_v7(), '王小明', '{}', '{}', true, '[]', '[]'");
        var answer = (await all.TryNextAnswerAsync())!.Value;

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("came").GetProperty("n").GetProperty("numbers").ValueKind);
        Assert.Equal(["""["came","n","numbers"]"""], answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetRawText()));
    }

    [Fact]
    public async Task What_a_transaction_did_to_a_row_in_several_steps_is_one_change()
    {
        await using var all = await Graph.FollowAsync("subscription { incidentChanged { kind changedFields node { title state } } }");

        await Graph.ExecuteAsync($"{Insert(1, "first")}; update incidents set title = 'second' where id = '{Id}1'; {Insert(2, "gone")}; delete from incidents where id = '{Id}2'");
        Assert.Equal("CREATED [] second DISCOVERED", Text(await all.NextAsync()));
        await Graph.ExecuteAsync($"update incidents set title = 'third' where id = '{Id}1'; update incidents set title = 'third' where id = '{Id}1'; update incidents set severity = 1 where id = '{Id}1'");
        Assert.Equal("""UPDATED ["severity","title"] third DISCOVERED""", Text(await all.NextAsync()));
    }

    [Fact]
    public async Task A_map_window_is_a_filter_like_any_other()
    {
        await using var window = await Graph.FollowAsync(
            "subscription($box: GeometryBboxOperationFilterInput!) { incidentChanged(where: { location: { bbox: $box } }) { kind changedFields node { title state } } }",
            new { box = new { west = 118.70, south = 32.00, east = 118.71, north = 32.01 } });

        await Graph.ExecuteAsync(Insert(1, "far", Point(118.75, 32.05)) + ";" + Insert(2, "near", Point(118.705, 32.005)));
        Assert.Equal("CREATED [] near DISCOVERED", Text(await window.NextAsync()));
        await Graph.ExecuteAsync($"update incidents set location = {Point(118.75, 32.05)} where id = '{Id}2'");
        Assert.Equal("""LEFT ["location"]""", Text(await window.NextAsync()));
        await Graph.ExecuteAsync($"update incidents set location = {Point(118.701, 32.001)} where id = '{Id}1'");
        Assert.Equal("""UPDATED ["location"] far DISCOVERED""", Text(await window.NextAsync()));
    }

    [Fact]
    public async Task Who_asks_for_what_can_not_be_compared_ends_no_stream_but_the_own()
    {
        // A value that the database can't work with, found out when a change is compared.
        await Graph.ExecuteAsync("""
            create or replace function hub_lower(value text) returns text language plpgsql immutable strict parallel safe as $$
            begin
                if value = 'wild' then raise exception using errcode = 'invalid_parameter_value'; end if;
                return lower(value);
            end $$
            """);
        const string Titled = "subscription($title: String!) { incidentChanged(where: { title: { ieq: $title } }) { kind changedFields node { title state } } }";
        await using var sane = await Graph.FollowAsync(Titled, new { title = "SANE" });
        await using var wild = await Graph.FollowAsync(Titled, new { title = "wild" });

        await Graph.ExecuteAsync(Insert(1, "sane"));
        Assert.Equal("CREATED [] sane DISCOVERED", Text(await sane.NextAsync()));
        Assert.Null(await wild.TryNextAsync());
        Assert.Equal("HUB_VALUE_OUT_OF_RANGE", wild.Stream.End!.Code);
        await Graph.ExecuteAsync($"update incidents set severity = 1 where id = '{Id}1'");
        Assert.Equal("""UPDATED ["severity"] sane DISCOVERED""", Text(await sane.NextAsync()));
    }

    [Fact]
    public async Task Several_kinds_of_objects_come_in_one_order()
    {
        await using var all = await Graph.FollowAsync(
            "subscription { changes(kinds: [INCIDENT, VISIT], where: { incidents: { title: { neq: \"left out\" } } }) { kind entity id cursor node { __typename id ... on Incident { title } ... on Visit { topic } } } }");

        await Graph.ExecuteAsync(Insert(1, "left out"));
        await Graph.ExecuteAsync($"insert into visits (id, topic) values ('{Id}2', 'call')");
        await Graph.ExecuteAsync($"update residents set name = '王某' where id in (select id from residents limit 1)");
        await Graph.ExecuteAsync(Insert(3, "told"));
        Assert.Equal(["VISIT call", "INCIDENT told"], await all.NextAsync(2, change => $"{change.GetProperty("entity")} {(change.GetProperty("node").TryGetProperty("topic", out var topic) ? topic : change.GetProperty("node").GetProperty("title"))}"));
    }

    [Fact]
    public async Task Of_ten_thousand_changes_in_one_transaction_each_is_told_once_and_in_order()
    {
        await using var all = await Graph.FollowAsync("subscription { incidentChanged(where: { title: { startsWith: \"many\" } }) { kind cursor node { title } } }");

        await Graph.ExecuteAsync("insert into incidents (id, title, state, history) select gen_random_uuid(), 'many ' || n, 'DISCOVERED', '[]' from generate_series(1, 10000) n");
        var told = await all.NextAsync(10_000, change => change.GetProperty("node").GetProperty("title").GetString()!);

        Assert.Equal(Enumerable.Range(1, 10_000).Select(n => $"many {n}"), told);
    }

    [Fact]
    public async Task Who_wants_to_know_of_a_field_that_it_may_not_compare_is_refused()
    {
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await Graph.RefusedAsync("subscription { residentChanged(where: { name: { eq: \"王芳\" } }) { kind } }", caller: Caller.Anonymous));
        Assert.Equal("HUB_SUBSCRIPTION_START", await Graph.RefusedAsync("subscription { incidentChanged(after: \"x\", snapshot: true) { kind } }"));
        Assert.Equal("HC0078", await Graph.RefusedAsync("subscription { incidentChanged(after: \"no cursor\") { kind } }"));
        Assert.Equal("HUB_VALIDATION", await Graph.RefusedAsync("subscription { incidentChanged { kind } visitChanged { kind } }"));
    }

    private static string Point(double east, double north) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"st_setsrid(st_makepoint({east}, {north}), 4326)");

    private static string Insert(int number, string title, string place = "null")
        => $"insert into incidents (id, title, state, history, reported_at, location) values ('{Id}{number}', '{title}', 'DISCOVERED', '[]', now(), {place})";

    private static string Text(JsonElement change)
    {
        var fields = string.Join(',', change.GetProperty("changedFields").EnumerateArray().Select(field => $"\"{field}\"").Order());
        var node = change.GetProperty("node");
        return $"{change.GetProperty("kind")} [{fields}] {(node.ValueKind == JsonValueKind.Null ? "" : $"{node.GetProperty("title")} {node.GetProperty("state")}")}".Trim();
    }
}
