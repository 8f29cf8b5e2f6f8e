using System.Net;
using System.Text.Json;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Tests.Integration.Loading;

[Collection(DeliveriesCollection.Name)]
public sealed class LoadedDistrictTests(LoadedHub hub, PostgisFixture postgis) : IClassFixture<LoadedHub>
{
    private readonly LoadedHub _hub = hub;

    [Fact]
    public async Task It_has_the_numbers_that_are_promised_for_its_size()
    {
        var data = await _hub.AskAsync("""
            {
              residents(where: { livesInDistrict: { eq: true } }) { totalCount }
              households { totalCount }
              incidents { totalCount }
              open: incidents(where: { open: { eq: true } }) { totalCount }
              serviceRequests { totalCount }
              organizations { totalCount }
              serviceItems { totalCount }
            }
            """);

        Assert.InRange(Count(data, "residents"), LoadedHub.Residents, LoadedHub.Residents + 5);
        Assert.InRange(Count(data, "households"), LoadedHub.Residents / 3.1, LoadedHub.Residents / 2.6);
        Assert.Equal(LoadedHub.Residents * 1_000_000L / 540_000, Count(data, "incidents"));
        Assert.Equal(LoadedHub.Residents * 2_000_000L / 540_000, Count(data, "serviceRequests"));
        Assert.InRange(Count(data, "open") / (double)Count(data, "incidents"), 0.03, 0.05);
        Assert.Equal((3_000, 1_000), (Count(data, "organizations"), Count(data, "serviceItems")));
    }

    [Fact]
    public async Task Every_place_lies_within_the_grid_that_its_row_names()
    {
        foreach (var entity in HubModel.Instance.Entities.Values.Where(entity => typeof(IPlaced).IsAssignableFrom(entity.ClrType) && entity.Properties.ContainsKey("Location")))
        {
            Assert.Equal((entity.Table, 0L), (entity.Table, await _hub.ScalarAsync<long>($"""
                select count(*) from {entity.Table} r join grids g on g.id = r.grid_id
                where not st_covers(g.boundary, r.location) or r.street_id <> g.street_id or r.level1_grid_id <> coalesce(g.parent_id, g.id)
                """)));
        }
    }

    [Fact]
    public async Task Everything_that_a_small_demo_tells_of_persons_hangs_together()
    {
        var data = await _hub.AskAsync("""
            {
              residents(
                first: 1
                where: { careClient: { id: { isNull: false } }, careAgreement: { id: { isNull: false } }, serviceRequests: { count: { gte: 2 } } }
                order: [{ birthDate: ASC }]
              ) {
                nodes {
                  idNumber
                  household { number head { id } members { totalCount } address { text building { estate } } }
                  grid { code community { name street { name } } team { nodes { role person { name } } } }
                  careClient { person { idNumber } agreements { nodes { provider { name } } } }
                  serviceRequests(first: 2, order: [{ createdAt: DESC }]) { nodes { createdAt state history { at from to } } }
                  sources { totalCount }
                }
              }
            }
            """);

        var resident = Assert.Single(Nodes(data, "residents"));
        Assert.Equal(resident.GetProperty("idNumber").GetString(), resident.GetProperty("careClient").GetProperty("person").GetProperty("idNumber").GetString());
        Assert.StartsWith("南京市建邺区", resident.GetProperty("household").GetProperty("address").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(Nodes(resident.GetProperty("grid"), "team"));
        Assert.All(Nodes(resident, "serviceRequests"), request =>
            Assert.Equal(request.GetProperty("state").GetString(), request.GetProperty("history").EnumerateArray().Last().GetProperty("to").GetString()));
        Assert.Equal(0, Count(resident, "sources"));
    }

    [Fact]
    public async Task Incidents_come_in_the_hours_of_the_rounds_and_where_people_live()
    {
        var data = await _hub.AskAsync("""
            {
              residents(where: { household: { id: { isNull: false } } }, first: 0) { totalCount }
              incidents(first: 1, where: { location: { dWithin: { geometry: { type: Point, coordinates: [118.7285, 32.0325] }, distance: 3000 } } }, order: [{ reportedAt: DESC }]) {
                totalCount
                nodes { title category severity grid { code } reporter { role } }
              }
              incidentsAggregate(groupBy: [{ category: true }]) { groups { key { category } count } }
            }
            """);

        Assert.NotEmpty(Nodes(data, "incidents"));
        Assert.Equal(10, data.GetProperty("incidentsAggregate").GetProperty("groups").GetArrayLength());
        Assert.True(await _hub.ScalarAsync<bool>("""
            select count(*) filter (where hour between 8 and 17) > 5 * count(*) filter (where hour < 6)
            from (select extract(hour from reported_at at time zone 'Asia/Shanghai') as hour from incidents) t
            """));
        Assert.True(await _hub.ScalarAsync<bool>("""
            with n as (
                select g.id, (select count(*) from residents r where r.grid_id = g.id) as people, (select count(*) from incidents i where i.grid_id = g.id) as incidents
                from grids g where g.level = 'LEVEL_2')
            select corr(people, incidents) > 0.6 from n
            """));
    }

    [Fact]
    public async Task Its_indexes_keys_and_statistics_are_those_of_any_database()
    {
        await using var empty = await postgis.CreateDatabaseAsync();
        const string Definitions = """
            select string_agg(line, E'\n' order by line) from (
                select indexdef as line from pg_indexes where schemaname = 'public' and tablename !~ '_[0-9]{4}_[0-9]{2}'
                union all
                select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid <> 0 and connamespace = 'public'::regnamespace and conrelid::regclass::text !~ '_[0-9]{4}_[0-9]{2}') t
            """;
        await using var command = empty.Reading.CreateCommand(Definitions);

        Assert.Equal(await command.ExecuteScalarAsync(), await _hub.ScalarAsync<string>(Definitions));
        Assert.Equal(0L, await _hub.ScalarAsync<long>("select count(*) from pg_class where relkind = 'r' and relname in ('residents', 'incidents', 'service_requests') and (reltuples < 1 or relallvisible < relpages)"));
    }

    [Fact]
    public async Task A_delivery_by_HTTP_is_refused_with_a_code_and_takes_nothing_away()
    {
        using var body = new StringContent("""{"page":1,"rows":[]}""");
        using var response = await _hub.Client.PostAsync("intake/03-wo-grid?path=team/full-20180623/p0001.json", body);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("HUB_INTAKE_LOADED", answer.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.InRange(await _hub.ScalarAsync<long>("select count(*) from residents"), LoadedHub.Residents, long.MaxValue);
    }

    private static int Count(JsonElement parent, string field) => parent.GetProperty(field).GetProperty("totalCount").GetInt32();

    private static List<JsonElement> Nodes(JsonElement parent, string field) => [.. parent.GetProperty(field).GetProperty("nodes").EnumerateArray()];
}
