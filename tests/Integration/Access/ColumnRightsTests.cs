using System.Text.Json;
using System.Text.RegularExpressions;
using GraphQL.Types;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Entities;
using Jianye.DataHub.Tests.Integration.Graph;
using Jianye.DataHub.Tests.Integration.Importing;

namespace Jianye.DataHub.Tests.Integration.Access;

/// <summary>How much of a person's data each role sees, on the deliveries of all twenty platforms.</summary>
[Collection(RightsCollection.Name)]
public sealed partial class ColumnRightsTests(ColumnRightsTests.World world) : IClassFixture<ColumnRightsTests.World>
{
    private static readonly Caller Analyst = new(Role.Analyst, [], null, "a");

    private static readonly HubSchema Schema = new(new OperationLimits());

    private const string Card = "name phone phones idNumber identifiers { value } addressText location { coordinates } sex birthDate careGroups { group }";

    [Fact]
    public async Task The_districts_staff_see_all()
    {
        var person = await PersonAsync(new Caller(Role.DistrictStaff, [], null, "d"));

        Assert.Equal(world.Name, person.GetProperty("name").GetString());
        Assert.Equal(world.Phone, person.GetProperty("phone").GetString());
        Assert.Equal(world.IdNumber, person.GetProperty("idNumber").GetString());
    }

    [Theory]
    [InlineData(Role.Admin)]
    [InlineData(Role.DistrictStaff)]
    public async Task Numbers_and_records_are_shown_only_for_a_purpose_and_all_else_without_one(Role role)
    {
        var caller = new Caller(role, [], null, "d");
        const string Query = "query($id: ID!) { resident(id: $id) { name phone idNumber identifiers { value } household { number } sources { nodes { role raw } } } }";

        var without = await world.Fixture.AskAsync(caller, purpose: null, Query, new { id = world.Id });
        var with = await world.Fixture.AskAsync(caller, Query, new { id = world.Id });

        var person = without.GetProperty("data").GetProperty("resident");
        Assert.Equal((world.Name, world.Phone), (person.GetProperty("name").GetString(), person.GetProperty("phone").GetString()));
        Assert.Equal(JsonValueKind.Null, person.GetProperty("idNumber").ValueKind);
        AssertNoneOf(without, world.IdNumber);
        Assert.All(without.GetProperty("errors").EnumerateArray(), error => Assert.Equal("HUB_PURPOSE_REQUIRED", error.GetProperty("extensions").GetProperty("code").GetString()));
        Assert.Equal(
            ["resident.idNumber", "resident.identifiers", "resident.sources.nodes.raw"],
            without.GetProperty("errors").EnumerateArray().Select(error => string.Join('.', error.GetProperty("path").EnumerateArray())).Order(StringComparer.Ordinal));
        Assert.False(with.TryGetProperty("errors", out _), with.ToString());
        Assert.Equal(world.IdNumber, with.GetProperty("data").GetProperty("resident").GetProperty("idNumber").GetString());
    }

    [Theory]
    [InlineData("residents(where: { idNumber: { startsWith: \"3201\" } }) { totalCount }")]
    [InlineData("residents(where: { identifiers: { some: { value: { eq: \"x\" } } } }) { totalCount }")]
    [InlineData("residents(order: [{ idNumber: ASC }]) { nodes { id } }")]
    [InlineData("residentsAggregate(groupBy: [{ idNumber: true }]) { groups { count } }")]
    [InlineData("households(where: { members: { some: { idNumber: { eq: \"x\" } } } }) { totalCount }")]
    public async Task Without_a_purpose_nothing_is_found_out_by_numbers(string field)
    {
        var answer = await world.Fixture.AskAsync(Caller.Admin, purpose: null, $"{{ {field} }}");

        Assert.False(answer.TryGetProperty("data", out _), answer.ToString());
        Assert.Equal("HUB_PURPOSE_REQUIRED", Code(answer));
        Assert.True((await world.Fixture.AskAsync($"{{ {field} }}")).TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Residents_and_analysts_need_no_purpose_for_what_they_see()
    {
        foreach (var caller in new[] { world.Resident, Analyst })
        {
            var answer = await world.Fixture.AskAsync(caller, purpose: null, "query($id: ID!) { resident(id: $id) { idNumber } }", new { id = world.Resident.Subject });
            Assert.False(answer.TryGetProperty("errors", out _), answer.ToString());
        }
    }

    [Fact]
    public async Task An_analyst_sees_masks_in_place_of_what_tells_who_a_person_is()
    {
        var answer = await world.Fixture.AskAsync(Analyst, $"query($id: ID!) {{ resident(id: $id) {{ {Card} }} }}", new { id = world.Id });
        var person = answer.GetProperty("data").GetProperty("resident");

        Assert.Equal($"{world.Name[..1]}**", person.GetProperty("name").GetString());
        Assert.Equal($"{world.Phone[..3]}****{world.Phone[^4..]}", person.GetProperty("phone").GetString());
        Assert.Equal($"{world.IdNumber[..4]}**********{world.IdNumber[^4..]}", person.GetProperty("idNumber").GetString());
        Assert.Equal(JsonValueKind.Null, person.GetProperty("phones").ValueKind);
        Assert.Equal(JsonValueKind.Null, person.GetProperty("identifiers").ValueKind);
        Assert.NotEqual(JsonValueKind.Null, person.GetProperty("birthDate").ValueKind);
        Assert.Equal(["AUTH_NOT_AUTHORIZED", "AUTH_NOT_AUTHORIZED"], answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()));
        Assert.Equal("""["resident","phones"]""", answer.GetProperty("errors")[0].GetProperty("path").GetRawText());
        AssertNoneOf(answer, world.Name, world.Phone, world.IdNumber);
    }

    [Fact]
    public async Task A_place_is_shown_to_an_analyst_to_half_a_kilometre()
    {
        var answer = await world.Fixture.AskAsync(Analyst, "{ residents(first: 50, where: { livesInDistrict: { eq: true } }) { nodes { location { coordinates } } } }");
        var places = answer.GetProperty("data").GetProperty("residents").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("location"))
            .Where(place => place.ValueKind != JsonValueKind.Null).SelectMany(place => place.GetProperty("coordinates").EnumerateArray()).Select(number => number.GetDecimal()).ToList();

        Assert.NotEmpty(places);
        Assert.All(places, number => Assert.Equal(0m, Math.Round(number, 9) % 0.005m));
    }

    [Theory]
    [InlineData("residentsAggregate(groupBy: { location: { shape: HEXAGON, size: 1000 } }) { groups { count } }")]
    [InlineData("residentHeat(bbox: { west: 118.6, south: 31.9, east: 118.8, north: 32.1 }, size: 1000) { cells { weight } }")]
    public async Task Cells_of_a_map_are_made_for_an_analyst_of_coarse_places(string field)
    {
        var answer = await world.Fixture.AskAsync(Analyst, $"{{ {field} }}");

        Assert.True(answer.TryGetProperty("data", out _), answer.ToString());
    }

    [Theory]
    [InlineData("residents(where: { phone: { eq: \"13800000000\" } }) { totalCount }")]
    [InlineData("residents(where: { name: { contains: \"王\" } }) { totalCount }")]
    [InlineData("residents(where: { name: { search: \"王\" } }) { totalCount }")]
    [InlineData("residents(where: { not: { idNumber: { isNull: true } } }) { totalCount }")]
    [InlineData("residents(where: { or: [{ sex: { eq: MALE } }, { phones: { some: { eq: \"1\" } } }] }) { estimatedCount }")]
    [InlineData("residents(where: { identifiers: { some: { value: { startsWith: \"32\" } } } }) { totalCount }")]
    [InlineData("residents(order: [{ name: ASC }]) { nodes { id } }")]
    [InlineData("residents(order: [{ idNumber: DESC }]) { nodes { id } }")]
    [InlineData("residents(where: { location: { dWithin: { geometry: { type: Point, coordinates: [118.7, 32] }, distance: 100 } } }) { totalCount }")]
    [InlineData("residents(near: { point: { type: Point, coordinates: [118.7, 32] }, within: 100 }) { totalCount }")]
    [InlineData("residents(near: { point: { type: Point, coordinates: [118.7, 32] } }) { edges { distance } }")]
    [InlineData("households(where: { members: { some: { phone: { startsWith: \"138\" } } } }) { totalCount }")]
    [InlineData("incidents(where: { related: { name: { eq: \"王伟\" } } }) { totalCount }")]
    [InlineData("incidents(order: [{ related: { name: ASC } }]) { nodes { id } }")]
    [InlineData("grids(first: 1) { nodes { residents(where: { name: { eq: \"王伟\" } }) { totalCount } } }")]
    [InlineData("residentsAggregate(where: { phone: { eq: \"13800000000\" } }) { groups { count } }")]
    [InlineData("residentsAggregate { groups { countDistinct { phone } } }")]
    [InlineData("residentsAggregate(groupBy: { name: true }) { groups { count key { name } } }")]
    [InlineData("incidentsAggregate(groupBy: { related: { name: true } }) { groups { count } }")]
    [InlineData("serviceRequests(where: { body: { contains: \"电话\" } }) { totalCount }")]
    public async Task What_an_analyst_does_not_see_whole_can_not_be_found_out_by_a_filter_an_order_or_a_group(string field)
    {
        var answer = await world.Fixture.AskAsync(Analyst, $"{{ {field} }}");

        Assert.False(answer.TryGetProperty("data", out _), answer.ToString());
        Assert.Equal("AUTH_NOT_AUTHORIZED", Code(answer));
        var allowed = await world.Fixture.AskAsync($"{{ {field} }}");
        Assert.True(allowed.TryGetProperty("data", out _), allowed.ToString());
    }

    [Theory]
    [InlineData("residentsAggregate(groupBy: { idNumber: true }) { groups { count } }")]
    [InlineData("residentsAggregate(where: { careGroups: { some: { group: { eq: DISABLED } } } }) { groups { count } }")]
    [InlineData("residentsAggregate { groups { min { birthDate } } }")]
    [InlineData("residentsAggregate { groups { count percentile(p: 0.999) { age } } }")]
    [InlineData("residentsAggregate(groupBy: [{ sex: true }], order: [{ max: { birthDate: DESC } }]) { groups { count } }")]
    [InlineData("residentsAggregate(groupBy: [{ sex: true }], having: { not: { or: [{ max: { birthDate: { gt: \"2000-01-01\" } } }] } }) { groups { count } }")]
    public async Task Without_a_token_numbers_of_all_can_not_be_told_apart_by_personal_data(string field)
        => Assert.Equal("AUTH_NOT_AUTHENTICATED", Code(await world.Fixture.AskAsync(Caller.Anonymous, $"{{ {field} }}")));

    [Fact]
    public async Task Without_a_token_the_district_is_counted_but_nobody_is_seen()
    {
        var answer = await world.Fixture.AskAsync(Caller.Anonymous, "{ residentsAggregate(groupBy: { street: { name: true }, sex: true }) { groups { count } } residents { totalCount nodes { name } } }");

        Assert.NotEmpty(answer.GetProperty("data").GetProperty("residentsAggregate").GetProperty("groups").EnumerateArray());
        Assert.Equal(0, answer.GetProperty("data").GetProperty("residents").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("gridsAggregate(where: { code: { eq: $grid }, residents: { some: { birthDate: { eq: $born } } } }) { groups { count } }")]
    [InlineData("gridsAggregate(where: { code: { eq: $grid }, residents: { count: { gt: 0 } } }) { groups { count } }")]
    [InlineData("residentsAggregate(where: { grid: { code: { eq: $grid }, residents: { some: { birthDate: { eq: $born } } } } }) { groups { count } }")]
    [InlineData("residentsAggregate(where: { grid: { code: { eq: $grid } }, household: { members: { some: { birthDate: { eq: $born } } } } }) { groups { count } }")]
    public async Task Without_a_token_nobody_is_found_out_by_what_is_counted(string field)
    {
        const string Parameters = "query($grid: String, $born: LocalDate)";
        var values = new { grid = world.Grid, born = world.Born };
        var query = $"{Parameters} {{ numbers: {field} unused: grids(where: {{ code: {{ eq: $grid }}, or: [{{ name: {{ eq: \"\" }} }}] }}) {{ totalCount }} people: grids(where: {{ residents: {{ some: {{ birthDate: {{ eq: $born }} }} }} }}) {{ totalCount }} }}";
        var all = (await world.Fixture.AskAsync(query, values)).GetProperty("data");
        Assert.NotEqual(0, all.GetProperty("numbers").GetProperty("groups")[0].GetProperty("count").GetInt64());
        Assert.NotEqual(0, all.GetProperty("people").GetProperty("totalCount").GetInt32());

        var shown = (await world.Fixture.AskAsync(Caller.Anonymous, query, values)).GetProperty("data");

        Assert.All(shown.GetProperty("numbers").GetProperty("groups").EnumerateArray(), group => Assert.Equal(0, group.GetProperty("count").GetInt64()));
        Assert.Equal(0, shown.GetProperty("people").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Small_groups_are_left_out_for_who_counts_what_it_may_not_see_one_by_one()
    {
        const string Field = "residentsAggregate(groupBy: [{ birthDate: { by: DAY } }], minGroupSize: 1) { groups { count } suppressedGroups }";
        var all = (await world.Fixture.AskAsync($"{{ {Field} }}")).GetProperty("data").GetProperty("residentsAggregate");
        Assert.Contains(all.GetProperty("groups").EnumerateArray(), group => group.GetProperty("count").GetInt32() < 5);
        foreach (var caller in new[] { Analyst, Caller.Anonymous })
        {
            var shown = (await world.Fixture.AskAsync(caller, $"{{ {Field} }}")).GetProperty("data").GetProperty("residentsAggregate");
            Assert.All(shown.GetProperty("groups").EnumerateArray(), group => Assert.True(group.GetProperty("count").GetInt32() >= 5));
            Assert.True(shown.GetProperty("suppressedGroups").GetInt32() > 0);
        }

        var streets = (await world.Fixture.AskAsync(Caller.Anonymous, "{ gridsAggregate(groupBy: { code: true }) { groups { count } } }")).GetProperty("data").GetProperty("gridsAggregate");
        Assert.Contains(streets.GetProperty("groups").EnumerateArray(), group => group.GetProperty("count").GetInt32() == 1);
    }

    [Fact]
    public async Task Two_numbers_that_differ_by_one_person_tell_nothing_of_that_one_without_a_token()
    {
        // Everybody, and everybody but one: in turn of nine.
        var people = (await world.Fixture.AskAsync("{ residents(first: 9, where: { birthDate: { isNull: false } }) { nodes { id } } }")).GetProperty("data").GetProperty("residents").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString());
        var without = string.Join(' ', people.Select((id, i) => $"p{i}: residentsAggregate(where: {{ id: {{ neq: \"{id}\" }} }}) {{ groups {{ count sum {{ age }} avg {{ age }} stddev {{ age }} countDistinct {{ household }} }} }}"));
        var shown = (await world.Fixture.AskAsync(Caller.Anonymous, $"{{ {without} }}")).GetProperty("data").EnumerateObject().Select(field => field.Value.GetProperty("groups")[0]).ToList();
        var all = (await world.Fixture.AskAsync("{ residentsAggregate { groups { count avg { age } } } }")).GetProperty("data").GetProperty("residentsAggregate").GetProperty("groups")[0];
        var (count, mean) = (all.GetProperty("count").GetInt64(), all.GetProperty("avg").GetProperty("age").GetDouble());

        Assert.All(shown, group => Assert.Contains(group.GetProperty("count").GetInt64() - (count - 1), Enumerable.Range(-4, 9).Select(Convert.ToInt64)));
        Assert.All(shown, group => Assert.Equal(0, group.GetProperty("count").GetInt64() % 5));
        Assert.All(shown, group => Assert.Equal(Math.Round(mean), group.GetProperty("avg").GetProperty("age").GetDouble(), 1.01));
        foreach (var figure in new[] { "sum", "avg", "stddev" }) Assert.InRange(shown.Select(group => group.GetProperty(figure).GetProperty("age").GetRawText()).Distinct().Count(), 1, 2);
        Assert.All(shown, group => Assert.Matches("^[1-9][0-9]?0*$", group.GetProperty("sum").GetProperty("age").GetRawText()));
        // The same is asked twice, and answered alike: asking often tells no more.
        Assert.Equal(shown[0].GetRawText(), (await world.Fixture.AskAsync(Caller.Anonymous, $"{{ {without} }}")).GetProperty("data").GetProperty("p0").GetProperty("groups")[0].GetRawText());
    }

    [Theory]
    [InlineData("residentsAggregate(groupBy: [{ sex: true }], having: { count: { gt: 21, lt: 24 } }) { totalGroups groups { count } }", "totalGroups")]
    [InlineData("gridsAggregate: grids(first: 1) { nodes { residentsAggregate { groups { count } } } }", null)]
    public async Task What_is_compared_and_nested_is_rounded_too(string field, string? member)
    {
        var answer = (await world.Fixture.AskAsync(Caller.Anonymous, $"{{ {field} }}")).GetProperty("data").EnumerateObject().Single().Value;

        if (member is not null) Assert.Equal(0, answer.GetProperty(member).GetInt32());
        Assert.All(Regex.Matches(answer.ToString(), "\"count\":\\s*([0-9]+)").Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)), count => Assert.Equal(0, count % 5));
    }

    [Theory]
    [InlineData(Role.Anonymous, "incidentClusters(bbox: { west: 118.6, south: 31.9, east: 118.9, north: 32.2 }, zoom: 12) { clusters { envelope { coordinates } } }")]
    [InlineData(Role.Analyst, "residentsAggregate { groups { countDistinct { phone } } }")]
    [InlineData(Role.Analyst, "residentsAggregate(groupBy: [{ addressText: true }]) { groups { count } }")]
    [InlineData(Role.Resident, "residentsAggregate { groups { avg { age } } }")]
    [InlineData(Role.Resident, "residentsAggregate(groupBy: [{ sex: true }]) { groups { count } }")]
    [InlineData(Role.Department, "residentsAggregate(groupBy: [{ maritalStatus: true }]) { groups { count } }")]
    public async Task Figures_tell_no_values_that_the_role_does_not_see_whole(Role role, string field)
    {
        var caller = role switch { Role.Resident => world.Resident, Role.Department => world.Department, Role.Anonymous => Caller.Anonymous, _ => Analyst };
        Assert.Equal(role == Role.Anonymous ? "AUTH_NOT_AUTHENTICATED" : "AUTH_NOT_AUTHORIZED", Code(await world.Fixture.AskAsync(caller, $"{{ {field} }}")));
    }

    [Fact]
    public async Task A_department_sees_how_a_person_is_reached_but_no_id_number()
    {
        var answer = await world.Fixture.AskAsync(world.Department, "{ residents(first: 50) { nodes { name phone idNumber careGroups { group } sources { nodes { raw } } } } }");
        var people = answer.GetProperty("data").GetProperty("residents").GetProperty("nodes").EnumerateArray().ToList();

        Assert.NotEmpty(people);
        Assert.Contains(people, person => person.GetProperty("phone").ValueKind == JsonValueKind.String);
        Assert.All(people, person => Assert.Equal(JsonValueKind.Null, person.GetProperty("idNumber").ValueKind));
        Assert.Equal(3, answer.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task A_resident_sees_of_the_households_other_members_name_and_relation_only()
    {
        var answer = await world.Fixture.AskAsync(world.Resident, "{ residents { nodes { id name relationToHead { code } phone idNumber birthDate age sex livesInDistrict addressText hukouAddress education { code } phones } } }");
        var people = answer.GetProperty("data").GetProperty("residents").GetProperty("nodes").EnumerateArray().ToList();

        Assert.True(people.Count > 1);
        foreach (var person in people)
        {
            Assert.NotEqual(JsonValueKind.Null, person.GetProperty("name").ValueKind);
            if (person.GetProperty("id").GetString() == world.Resident.Subject) Assert.NotEqual(JsonValueKind.Null, person.GetProperty("birthDate").ValueKind);
            else Assert.All(person.EnumerateObject().Where(member => member.Name is not ("id" or "name" or "relationToHead")), member => Assert.Equal(JsonValueKind.Null, member.Value.ValueKind));
        }
    }

    [Theory]
    [InlineData("residents(where: { birthDate: { gt: \"1980-01-01\" } }) { totalCount }")]
    [InlineData("residents(order: [{ age: ASC }]) { nodes { id } }")]
    [InlineData("residents(where: { sex: { eq: MALE } }) { totalCount }")]
    public async Task A_resident_finds_out_nothing_about_them_by_a_filter(string field)
        => Assert.Equal("AUTH_NOT_AUTHORIZED", Code(await world.Fixture.AskAsync(world.Resident, $"{{ {field} }}")));

    [Theory]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Department)]
    [InlineData(Role.Anonymous)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Integrator)]
    public async Task Whatever_is_asked_of_whatever_entity_no_answer_holds_a_number_that_the_role_may_not_see(Role role)
    {
        var caller = role switch
        {
            Role.Department => world.Department,
            Role.Integrator => new Caller(role, [], "12-virtual-elder-home", "i"),
            _ => new Caller(role, [], null, "x"),
        };
        // Records are what an integrator itself delivered.
        var secrets = await world.NumbersAsync(phones: role is not (Role.Department or Role.Integrator));
        Assert.True(secrets.Count > 100);
        var read = 0;
        foreach (var type in Schema.AllTypes.OfType<EntityGraphType>().Where(type => type.HasRoots))
        {
            var answer = (await world.Fixture.AskAsync(caller, $"{{ {Names.Field(Names.Plural(type.Entity))}(first: 50) {{ nodes {{ {Leaves(type, role == Role.Integrator)} }} }} }}")).ToString();
            Assert.Contains("\"data\"", answer, StringComparison.Ordinal);
            read += answer.Length;
            Assert.DoesNotContain(Digits().Matches(answer).Select(match => match.Value), secrets.Contains);
        }

        Assert.True(read > 1_000);
    }

    [GeneratedRegex("[0-9]{11,17}[0-9X]?")]
    private static partial Regex Digits();

    /// <summary>All that a type shows of itself.</summary>
    private static string Leaves(IObjectGraphType type, bool withoutRecords, int depth = 0) => string.Join(' ', type.Fields.Where(field => !(withoutRecords && field.Name == "sources")).Select(field => (field.Name, Type: Named(field.ResolvedType)) switch
    {
        { Type: ScalarGraphType } leaf => leaf.Name,
        { Type: EntityGraphType entity } => depth > 0 ? "" : $"{field.Name} {{ {Leaves(entity, withoutRecords, depth + 1)} }}",
        { Type: IObjectGraphType { Name: "SourcesConnection" } } => $"{field.Name}(first: 5) {{ nodes {{ claims {{ field value }} remarks raw }} }}",
        { Type: IObjectGraphType value } when !value.Name.EndsWith("Connection", StringComparison.Ordinal) && !value.Name.EndsWith("Aggregate", StringComparison.Ordinal)
            => depth > 2 || (value.Name.StartsWith("GeoJSON", StringComparison.Ordinal) && depth > 0) ? "" : $"{field.Name} {{ __typename {Leaves(value, withoutRecords, depth + 1)} }}",
        _ => "",
    }));

    private static IGraphType? Named(IGraphType? type) => type is IProvideResolvedType wrapping ? Named(wrapping.ResolvedType) : type;

    [Fact]
    public async Task Decisions_on_who_is_who_are_for_clerks()
    {
        const string Confirm = """mutation { confirmMatch(input: { id: "TWF0Y2hSZXZpZXc6MDE5YWI3ZTAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw" }) { errors { __typename } } }""";
        Assert.Equal("AUTH_NOT_AUTHENTICATED", Code(await world.Fixture.AskAsync(Caller.Anonymous, Confirm)));
        Assert.Equal("AUTH_NOT_AUTHORIZED", Code(await world.Fixture.AskAsync(Analyst, Confirm)));
    }

    private async Task<JsonElement> PersonAsync(Caller caller)
        => (await world.Fixture.AskAsync(caller, $"query($id: ID!) {{ resident(id: $id) {{ {Card} }} }}", new { id = world.Id })).GetProperty("data").GetProperty("resident");

    private static string? Code(JsonElement answer)
        => answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : throw new Xunit.Sdk.XunitException(answer.ToString());

    private static void AssertNoneOf(JsonElement answer, params string[] secrets)
        => Assert.All(secrets, secret => Assert.DoesNotContain(secret, answer.ToString(), StringComparison.Ordinal));

    public sealed class World(PostgisFixture postgis) : IAsyncLifetime
    {
        private HubDatabase _database = null!;

        public GraphFixture Fixture { get; private set; } = null!;

        public string Id { get; private set; } = "";

        public string Name { get; private set; } = "";

        public string Phone { get; private set; } = "";

        public string IdNumber { get; private set; } = "";

        public string Grid { get; private set; } = "";

        public string Born { get; private set; } = "";

        public Caller Department { get; private set; } = null!;

        public Caller Resident { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            _database = await postgis.CreateDatabaseAsync();
            await SampleDeliveries.TakeInAllAsync(_database);
            Fixture = new GraphFixture(_database, isLent: true);
            await using (var command = _database.Writing.CreateCommand("select id, name, phone, id_number from residents where phone ~ '^1[0-9]{10}$' and id_number is not null and location is not null and length(name) = 3 order by id limit 1"))
            await using (var reader = await command.ExecuteReaderAsync())
            {
                await reader.ReadAsync();
                (Id, Name, Phone, IdNumber) = (WireId.Write(nameof(Data.Entities.Resident), reader.GetGuid(0)), reader.GetString(1), reader.GetString(2), reader.GetString(3));
            }

            await using (var command = _database.Writing.CreateCommand("select g.code, r.birth_date::text from residents r join grids g on g.id = r.grid_id where r.birth_date is not null and r.household_id is not null and g.level = 'LEVEL_2' and (select count(*) from residents o where o.grid_id = g.id) > 5 order by r.id limit 1"))
            await using (var reader = await command.ExecuteReaderAsync())
            {
                await reader.ReadAsync();
                (Grid, Born) = (reader.GetString(0), reader.GetString(1));
            }

            var organization = await KeyAsync("select q.dispatched_to_id from service_requests q join residents r on r.id = q.applicant_id where r.phone is not null and q.dispatched_to_id is not null group by 1 order by count(*) desc, 1 limit 1");
            Department = new Caller(Role.Department, [], null, WireId.Write(nameof(Organization), organization));
            var person = await KeyAsync("select r.id from residents r where birth_date is not null and exists (select from residents o where o.household_id = r.household_id and o.id <> r.id and o.birth_date is not null) order by id limit 1");
            Resident = new Caller(Role.Resident, [], null, WireId.Write(nameof(Data.Entities.Resident), person));
        }

        /// <summary>The numbers that stand for residents, and those by which they are reached.</summary>
        public async Task<HashSet<string>> NumbersAsync(bool phones)
        {
            var numbers = new HashSet<string>();
            await using var command = _database.Writing.CreateCommand(
                "select id_number from residents where id_number is not null union select value ->> 'Value' from residents, jsonb_array_elements(identifiers) as value" + (phones ? " union select unnest(phones) from residents" : ""));
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                if (!await reader.IsDBNullAsync(0) && reader.GetString(0).Length >= 11) numbers.Add(reader.GetString(0));
            }

            return numbers;
        }

        public async Task DisposeAsync()
        {
            await Fixture.DisposeAsync();
            await _database.DisposeAsync();
        }

        private async Task<Guid> KeyAsync(string question)
        {
            await using var command = _database.Writing.CreateCommand(question);
            return (Guid)(await command.ExecuteScalarAsync())!;
        }
    }
}
