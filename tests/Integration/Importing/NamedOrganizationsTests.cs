using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>One organization is one credit code, else one kind and name: whoever names it, and whatever comes first. An invented platform in the place of 06
/// delivers organizations and activities of others.</summary>
[Collection(DeliveriesCollection.Name)]
public sealed class NamedOrganizationsTests(PostgisFixture postgis) : IAsyncLifetime
{
    private const string Code = "91350100M000100Y43";

    private const string Other = "52320105TTTT0001XA";

    private const string Definition = """
        {
          "slug": "06-js-civil-affairs", "rank": 20, "encoding": "UTF-8",
          "datasets": [
            { "name": "organizations", "path": "organizations_YYYYMMDD.csv", "format": "csv", "key": "code", "missingMeansDeleted": true, "mapping": "organizations.mapping.json" },
            { "name": "activities", "path": "activities_YYYYMMDD.csv", "format": "csv", "key": "no", "mapping": "activities.mapping.json" }
          ]
        }
        """;

    private const string Organizations = """
        {
          "entity": "Organization", "columns": ["code", "name"],
          "fields": { "kind": { "as": "constant", "value": "SOCIAL_ORGANIZATION" }, "name": { "from": "name", "as": "text" }, "creditCode": { "from": "code", "as": "credit-code" } }
        }
        """;

    private const string Activities = """
        {
          "entity": "Activity", "columns": ["no", "host", "kind", "code"],
          "fields": {
            "title": { "from": "no", "as": "text" },
            "host": { "from": "host", "as": "organization", "codes": { "care": "CARE_PROVIDER", "social": "SOCIAL_ORGANIZATION", "police": "POLICE" }, "with": { "kind": "kind", "creditCode": "code" } }
          }
        }
        """;

    private static readonly IConnector Declared = ConnectorCatalog.Read("06-js-civil-affairs", new Dictionary<string, string>
    {
        ["connector.json"] = Definition, ["organizations.mapping.json"] = Organizations, ["activities.mapping.json"] = Activities,
    }, TimeProvider.System);

    private HubDatabase _database = null!;

    public async Task InitializeAsync() => _database = await postgis.CreateDatabaseAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_registered_one_stands_for_its_name_and_its_code_whichever_comes_first(bool registeredFirst)
    {
        var named = ("activities_20180601.csv", $"no,host,kind,code\n1,样例中心,,\n2,样例中心,care,\n3,旧名,social,{Code}\n4,样例中心,police,\n");
        var registered = ("organizations_20180601.csv", $"code,name\n{Code},样例中心\n");
        await TakeInAsync(registeredFirst ? registered : named);
        await TakeInAsync(registeredFirst ? named : registered);

        Assert.Equal([$"1 SOCIAL_ORGANIZATION 样例中心 {Code}", $"2 SOCIAL_ORGANIZATION 样例中心 {Code}", $"3 SOCIAL_ORGANIZATION 样例中心 {Code}", "4 POLICE 样例中心 "], await HostsAsync());
        Assert.Equal(["2"], await _database.AskAsync("select count(*) from organizations where name in ('样例中心', '旧名')"));
    }

    [Fact]
    public async Task A_registration_that_goes_leaves_what_others_said()
    {
        await TakeInAsync(("activities_20180601.csv", $"no,host,kind,code\n1,样例中心,,\n2,样例中心,care,\n"), ("organizations_20180601.csv", $"code,name\n{Code},样例中心\n"));
        await TakeInAsync(("organizations_20180602.csv", $"code,name\n{Other},另一中心\n"));

        Assert.Equal(["1 CARE_PROVIDER 样例中心 ", "2 CARE_PROVIDER 样例中心 "], await HostsAsync());
    }

    [Fact]
    public async Task Without_a_registration_a_name_that_was_said_with_a_code_bears_it()
    {
        await TakeInAsync(("activities_20180601.csv", $"no,host,kind,code\n1,样例中心,,\n2,样例中心,social,{Code}\n"));

        Assert.Equal([$"1 SOCIAL_ORGANIZATION 样例中心 {Code}", $"2 SOCIAL_ORGANIZATION 样例中心 {Code}"], await HostsAsync());
    }

    [Fact]
    public async Task Two_codes_are_two_organizations_of_one_name()
    {
        await TakeInAsync(("organizations_20180601.csv", $"code,name\n{Code},样例中心\n{Other},样例中心\n"), ("activities_20180601.csv", $"no,host,kind,code\n1,样例中心,social,{Code}\n2,样例中心,social,{Other}\n"));

        Assert.Equal([$"1 SOCIAL_ORGANIZATION 样例中心 {Code}", $"2 SOCIAL_ORGANIZATION 样例中心 {Other}"], await HostsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_spellings_of_one_code_refuse_nothing_and_are_a_conflict(bool apart)
    {
        var (first, second) = ($"{Code},样例中心\n", $"{Code.ToLowerInvariant()},样例中心二\n");
        await TakeInAsync(("organizations_20180601.csv", $"code,name\n{first}{(apart ? "" : second)}"));
        if (apart) await TakeInAsync(("organizations_20180601.csv", $"code,name\n{first}{second}"));
        await TakeInAsync(("activities_20180601.csv", $"no,host,kind,code\n1,样例中心,,\n"));

        Assert.Equal(["样例中心", "样例中心二"], await _database.AskAsync($"select name from organizations where credit_code = '{Code}' order by 1"));
        Assert.Equal([$"1 SOCIAL_ORGANIZATION 样例中心 {Code}"], await HostsAsync());
        Assert.Equal(["2"], await _database.AskAsync(
            "select open_conflicts from data_quality where entity = 'Organization' and num_nonnulls(platform_id, street_id, community_id, grid_id) = 0 and current"));
    }

    private Task<IReadOnlyList<string>> HostsAsync()
        => _database.AskAsync("select a.title || ' ' || o.kind || ' ' || o.name || ' ' || coalesce(o.credit_code, '') from activities a join organizations o on o.id = a.host_id order by 1");

    private async Task TakeInAsync(params (string File, string Text)[] files)
    {
        var root = Directory.CreateTempSubdirectory("hub-organizations-").FullName;
        try
        {
            foreach (var (file, text) in files) await File.WriteAllTextAsync(Path.Combine(root, file), text);
            IReadOnlyList<IConnector> connectors = [.. SampleDeliveries.Connectors.Where(connector => connector.Slug != Declared.Slug), Declared];
            await new Importer(_database, connectors, TimeProvider.System).ImportAsync(Declared.Slug, [root], null, CancellationToken.None);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
