using System.Text.Json;
using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>What is found by a part of its text, and in which order.</summary>
[Collection(PostgisCollection.Name)]
public sealed class SearchTests(SearchTests.World world) : IClassFixture<SearchTests.World>
{
    private const string Found = "{ __typename ... on Resident { is: id title: name } ... on Household { head { name } } ... on Address { text } ... on Organization { org: name } ... on ServiceItem { item: title } ... on ServicePoint { point: name } ... on Street { street: name } ... on Community { community: name } ... on Grid { grid: name code } }";

    [Theory]
    [InlineData("欧阳", "欧阳,欧阳峰,小欧阳")]
    [InlineData("歐陽", "欧阳,欧阳峰,小欧阳")]
    [InlineData("  歐陽 ", "欧阳,欧阳峰,小欧阳")]
    [InlineData("阳峰", "欧阳峰")]
    [InlineData("張飛", "张飞,張飛燕")]
    [InlineData("张飞", "张飞,張飛燕")]
    [InlineData("OYF", "欧阳峰")]
    [InlineData("oy", "欧阳,欧阳峰")]
    [InlineData("ＯＹ", "欧阳,欧阳峰")]
    [InlineData("Ｊｏｈｎ", "ＪＯＨＮ SMITH")]
    [InlineData("smith john", "ＪＯＨＮ SMITH")]
    [InlineData("吉野", "𠮷野家")]
    [InlineData("𠮷野", "𠮷野家")]
    [InlineData("100%", "")]
    [InlineData("__", "")]
    [InlineData("' or 1=1", "")]
    public async Task People_are_found_by_what_their_name_is_begins_with_holds_or_has_as_initials(string text, string names)
        => Assert.Equal(text == "吉野" ? "" : names, string.Join(',', Titles(await SearchAsync(Caller.Admin, text, "RESIDENT"))));

    [Fact]
    public async Task The_text_itself_comes_before_what_begins_with_it_and_that_before_initials_and_what_holds_it()
    {
        Assert.Equal(["茶亭", "茶亭服务站", "老茶亭"], (await SearchAsync(Caller.Admin, "茶亭", "SERVICE_POINT")).Select(row => row.GetProperty("point").GetString()));
        Assert.Equal("茶亭", (await SearchAsync(Caller.Admin, "茶亭", null))[0].GetProperty("point").GetString());
        Assert.Equal(["JY", "建邺馆", "建业馆一号"], (await SearchAsync(Caller.Admin, "jy", "SERVICE_POINT")).Select(row => row.GetProperty("point").GetString()));
    }

    [Fact]
    public async Task Several_kinds_stand_in_one_list_with_what_is_asked_of_each()
    {
        var found = await SearchAsync(Caller.Admin, "测样园", null);

        Assert.Equal(["Address", "Household"], found.Select(Type).Order());
        Assert.Equal("欧阳峰", found.Single(row => Type(row) == "Household").GetProperty("head").GetProperty("name").GetString());
        Assert.Equal("Grid", Type((await SearchAsync(Caller.Admin, "320105001001", null))[^1]));
    }

    [Fact]
    public async Task Nearer_ones_come_first_among_those_that_match_alike()
    {
        const string Near = "query($text: String!, $here: Geometry!, $within: Float) { search(text: $text, near: { point: $here, within: $within }) { ... on ServicePoint { name } } }";
        var here = new { type = "Point", coordinates = new[] { 118.70, 32.00 } };

        var all = (await world.Graph.DataAsync(Near, new { text = "灯亭", here })).GetProperty("search");
        var close = (await world.Graph.DataAsync(Near, new { text = "灯亭", here, within = 500 })).GetProperty("search");

        Assert.Equal(["灯亭近旁的站", "灯亭远"], all.EnumerateArray().Select(row => row.GetProperty("name").GetString()));
        Assert.Equal(["灯亭近旁的站"], close.EnumerateArray().Select(row => row.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task As_many_are_shown_as_are_asked_for_and_they_are_the_best()
    {
        var all = await SearchAsync(Caller.Admin, "常见名", "RESIDENT", 50);
        var few = await SearchAsync(Caller.Admin, "常见名", "RESIDENT", 7);

        Assert.Equal(50, all.Count);
        Assert.Equal(all.Take(7).Select(row => row.GetProperty("is").GetString()), few.Select(row => row.GetProperty("is").GetString()));
        Assert.Empty(await SearchAsync(Caller.Admin, "常见名", "RESIDENT", 0));
    }

    [Theory]
    [InlineData(nameof(Role.Anonymous), "AUTH_NOT_AUTHENTICATED")]
    [InlineData(nameof(Role.Analyst), "AUTH_NOT_AUTHORIZED")]
    [InlineData(nameof(Role.Integrator), "AUTH_NOT_AUTHORIZED")]
    [InlineData(nameof(Role.Auditor), "AUTH_NOT_AUTHORIZED")]
    public async Task Who_does_not_see_names_whole_finds_nobody_by_them(string role, string code)
    {
        var caller = new Caller(Enum.Parse<Role>(role), [], role == nameof(Role.Integrator) ? "03-wo-grid" : null, null);

        Assert.Empty(await SearchAsync(caller, "欧阳", null));
        var named = await world.Graph.AskAsync(caller, $"{{ search(text: \"欧阳\", kinds: [RESIDENT, GRID]) {Found} }}");
        Assert.Equal(code, named.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        if (caller.Role is Role.Anonymous or Role.Analyst) Assert.NotEmpty(await SearchAsync(caller, "茶亭", null));
    }

    [Fact]
    public async Task A_scope_narrows_what_is_found_to_its_rows()
    {
        var inside = new Caller(Role.CommunityStaff, [world.Community], null, "c");
        var outside = new Caller(Role.CommunityStaff, [world.OtherCommunity], null, "c");

        Assert.Equal(["欧阳峰"], Titles(await SearchAsync(inside, "欧阳", "RESIDENT")));
        Assert.Empty(await SearchAsync(outside, "欧阳", "RESIDENT"));
        Assert.Equal(["常见名一百"], Titles(await SearchAsync(inside, "常见名", "RESIDENT")));
    }

    [Theory]
    [InlineData("张", "2 to 100 characters, but 1 were given")]
    [InlineData(" 张 ", "2 to 100 characters, but 1 were given")]
    [InlineData("", "but 0 were given")]
    public async Task A_text_that_would_find_half_the_district_is_refused(string text, string reason)
    {
        var error = (await world.Graph.AskAsync("query($text: String!) { search(text: $text) { __typename } }", new { text })).GetProperty("errors")[0];

        Assert.Equal("HUB_SEARCH_TEXT", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains(reason, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_too_long_to_be_one_is_refused()
        => Assert.Contains("HUB_SEARCH_TEXT", (await world.Graph.AskAsync("query($text: String!) { search(text: $text) { __typename } }", new { text = new string('建', 101) })).ToString(), StringComparison.Ordinal);

    private static IEnumerable<string?> Titles(IEnumerable<JsonElement> found) => found.Select(row => row.GetProperty("title").GetString());

    private static string Type(JsonElement row) => row.GetProperty("__typename").GetString()!;

    private async Task<List<JsonElement>> SearchAsync(Caller caller, string text, string? kind, int first = 10)
    {
        var answer = await world.Graph.AskAsync(
            caller, $"query($text: String!, $kinds: [SearchKind!], $first: Int) {{ search(text: $text, kinds: $kinds, first: $first) {Found} }}", new { text, kinds = kind is null ? null : new[] { kind }, first });
        return answer.TryGetProperty("data", out var data) ? [.. data.GetProperty("search").EnumerateArray()] : throw new Xunit.Sdk.XunitException(answer.ToString());
    }

    /// <summary>A few people, dwellings and service points beside the district's territory.</summary>
    public sealed class World(PostgisFixture postgis) : IAsyncLifetime
    {
        public GraphFixture Graph { get; private set; } = null!;

        public string Community { get; private set; } = "";

        public string OtherCommunity { get; private set; } = "";

        public async Task InitializeAsync()
        {
            Graph = new GraphFixture(await postgis.CreateDatabaseAsync());
            await Graph.ExecuteAsync("""
                insert into residents (id, name, lives_in_district, phones, emails, identifiers, care_groups)
                select gen_random_uuid(), name, true, '{}', '{}', '[]', '[]'
                from unnest(array['小欧阳', '欧阳峰', '欧阳', '張飛燕', '张飞', 'ＪＯＨＮ SMITH', '𠮷野家', '王一']
                    || array(select '常见名' || n from generate_series(1, 300) n) || array['常见名一百']) as names(name);
                insert into addresses (id, text) values ('0195a000-0000-7000-8000-000000000001', '南京市建邺区测样园3幢2单元301室');
                insert into households (id, head_id, address_id) select '0195a000-0000-7000-8000-000000000002', id, '0195a000-0000-7000-8000-000000000001' from residents where name = '欧阳峰';
                insert into service_points (id, kind, name, location, open_hours, rooms)
                select gen_random_uuid(), 'ELDER', name, st_setsrid(st_point(118.70, latitude), 4326), '[]', '[]'
                from (values ('老茶亭', 32.0), ('茶亭服务站', 32.0), ('茶亭', 32.0), ('建邺馆', 32.0), ('建业馆一号', 32.0), ('JY', 32.0), ('灯亭远', 32.02), ('灯亭近旁的站', 32.001)) as points(name, latitude);
                update residents set (street_id, level1_grid_id, community_id) = (select street_id, grid_id, id from communities order by code limit 1) where name in ('欧阳峰', '常见名一百')
                """);
            var codes = new List<string>();
            await using var command = Graph.Database.Writing.CreateCommand("select code from communities order by code limit 2");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) codes.Add(reader.GetString(0));
            (Community, OtherCommunity) = (codes[0], codes[1]);
        }

        public async Task DisposeAsync() => await Graph.DisposeAsync();
    }
}
