using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Reading;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Tests.Integration.Reading;

/// <summary>Pages of what lies at a place in an order of its own, read through a window of that order, are those of the plain select. The windows are as small as the
/// data here, so that every way is taken.</summary>
[Collection(PostgisCollection.Name)]
public sealed class PlaceWindowTests(PostgisFixture postgis) : IAsyncLifetime
{
    private const double DenseX = 118.70, OldX = 118.74, EmptyX = 118.80, Y = 32.0;

    private static readonly EntityModel Incident = HubModel.Instance.Entities["Incident"];

    /// <summary>A level below, whose statement derives the page anew.</summary>
    private static readonly ReadCollection Team = new(
        HubModel.Instance.Entities["GridTeamMember"], null, [], Page(2), new ConnectionSelection([new ConnectionField.Nodes("nodes", new ReadSelection([new ReadField.Id("id")]))]));

    private static readonly ReadField.ToOne Grid = new(
        "grid", Incident.Navigations["Grid"], new ReadSelection([new ReadField.ToMany("team", HubModel.Instance.Entities["Grid"].Navigations["Team"], Team)]));

    private static readonly ConnectionSelection Selected = new(
    [
        new ConnectionField.Edges("edges", [new EdgeField.Cursor("cursor"), new EdgeField.Node("node", new ReadSelection([new ReadField.Id("id"), Grid]))]),
        new ConnectionField.PageInfo("info", [("next", PageInfoPart.HasNextPage), ("previous", PageInfoPart.HasPreviousPage), ("start", PageInfoPart.StartCursor), ("end", PageInfoPart.EndCursor)]),
        new ConnectionField.TotalCount("total"),
    ]);

    private HubDatabase _database = null!;
    private ReadExecutor _reader = null!;
    private AccessRights[] _rights = [];

    public async Task InitializeAsync()
    {
        _database = await postgis.CreateDatabaseAsync();
        _reader = new ReadExecutor(_database, TimeSpan.FromSeconds(30));
        await using var context = _database.CreateContext();
        var grids = await context.Grids.AsNoTracking().Where(grid => grid.ParentId != null && grid.CommunityId != null).OrderBy(grid => grid.Id).Take(6).ToListAsync();
        var random = new Random(39);
        for (var i = 0; i < 600; i++) context.Add(Made(random, grids, "stays"));
        await context.SaveChangesAsync();
        _rights =
        [
            AccessRights.Everything,
            Scoped(RightsValue.Streets, grids[0].StreetId),
            Scoped(RightsValue.Communities, grids[1].CommunityId!.Value),
            Scoped(RightsValue.Communities, grids[1].CommunityId!.Value, grids[5].CommunityId!.Value),
            Scoped(RightsValue.Level2Grids, grids[2].Id),
        ];
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Pages_are_those_of_the_plain_select_wherever_the_place_lies_and_whoever_asks()
    {
        var (windowed, full, empty) = (0, 0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var rights = _rights[random.Next(_rights.Length)];
            var windows = new PlaceWindows(rights, rows: 1 + random.Next(120), few: 1 + random.Next(30));
            var read = Question(random);
            var whole = (await AskAsync(read with { Page = Page(500) }, rights, null)).GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("cursor").GetString()!).ToList();
            var page = Page(random.Next(13), backward: random.Next(2) == 0);
            var after = whole.Count > 0 && random.Next(2) == 0 ? whole[random.Next(whole.Count)] : null;
            var before = whole.Count > 0 && random.Next(3) == 0 ? whole[random.Next(whole.Count)] : null;
            page = page with { After = Cursor("after", after), Before = Cursor("before", before) };
            var cursors = new Dictionary<string, object?> { ["after"] = after, ["before"] = before };
            if (page is { After: null, Before: null } && random.Next(3) == 0) page = page with { Skip = new ReadValue.Constant(random.Next(40)), MostSkipped = 100 };
            if (windows.Of(read with { Page = page }) is not null) windowed++;

            var expected = await AskAsync(read with { Page = page }, rights, null, cursors);
            var answer = await AskAsync(read with { Page = page }, rights, windows, cursors);

            Assert.True(expected.GetRawText() == answer.GetRawText(), $"seed {seed}, {rights.Shape}: {expected} expected, {answer} came");
            if (whole.Count == 0) empty++;
            else if (whole.Count > 60) full++;
        }

        // Questions of one kind alone would say little.
        Assert.InRange(windowed, 100, 299);
        Assert.InRange(full, 40, 260);
        Assert.InRange(empty, 30, 260);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rows_written_meanwhile_neither_hide_nor_repeat_a_row(bool backward)
    {
        await using var context = _database.CreateContext();
        var grids = await context.Grids.AsNoTracking().Where(grid => grid.ParentId != null && grid.CommunityId != null).OrderBy(grid => grid.Id).Take(6).ToListAsync();
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            var windows = new PlaceWindows(AccessRights.Everything, rows: 5 + random.Next(60), few: 1 + random.Next(20));
            var read = Question(random) with { Order = [new ReadOrder([], Incident.Properties["ReportedAt"], Descending: true)] };
            var stay = Ids(await AskAsync(read with { Page = Page(1_000) }, AccessRights.Everything, null));
            var walked = new List<string>();
            string? cursor = null;
            do
            {
                var page = Page(7, backward) with { After = backward ? null : Cursor("c", cursor), Before = backward ? Cursor("c", cursor) : null };
                var answer = await AskAsync(read with { Page = page }, AccessRights.Everything, windows, new Dictionary<string, object?> { ["c"] = cursor });
                walked.InsertRange(backward ? 0 : walked.Count, Ids(answer));
                var info = answer.GetProperty("info");
                cursor = info.GetProperty(backward ? "previous" : "next").GetBoolean() ? info.GetProperty(backward ? "start" : "end").GetString() : null;
                await context.Incidents.Where(incident => incident.Title == "passes").ExecuteDeleteAsync();
                for (var i = 0; i < 3; i++) context.Add(Made(random, grids, "passes"));
                await context.SaveChangesAsync();
                context.ChangeTracker.Clear();
            }
            while (cursor is not null);
            await context.Incidents.Where(incident => incident.Title == "passes").ExecuteDeleteAsync();

            Assert.Equal(walked.Distinct(), walked);
            Assert.Equal(stay, walked.Where(stay.Contains));
        }
    }

    /// <summary>A place by any predicate, an order that is served or not, other conditions or none.</summary>
    private static ReadCollection Question(Random random)
    {
        var x = random.Next(4) switch { 0 => DenseX, 1 => DenseX + 0.006, 2 => OldX, _ => EmptyX };
        var center = new Point(x + (random.NextDouble() * 0.002), Y) { SRID = 4326 };
        var location = Incident.Properties["Location"];
        var given = new FilterArguments(null, new ReadValue.Constant(center), Metres: new ReadValue.Constant(100.0 + random.Next(1_500)));
        var area = new GeometryFactory(new PrecisionModel(), 4326).ToGeometry(new Envelope(center.X - 0.004, center.X + 0.004, Y - 0.004, Y + 0.004));
        var box = new FilterArguments(null, new ReadValue.Constant(area));
        ReadFilter place = random.Next(6) switch
        {
            0 => Place("within", box),
            1 => Place("bbox", box),
            2 => new ReadFilter.Near(location, new ReadOrigin.Given(new ReadValue.Constant(center)), given.Metres),
            3 => Place("distance", given with { DistanceOperator = FilterOperators.Find(ValueKind.Float, "lt")!.Value.Operator }),
            _ => Place("dWithin", given),
        };
        List<ReadFilter> filters = [place];
        if (random.Next(4) == 0) filters.Add(Compare("ReportedAt", random.Next(2) == 0 ? "gte" : "lt", new DateTimeOffset(2026, 1, 1 + random.Next(28), 0, 0, 0, TimeSpan.Zero)));
        if (random.Next(4) == 0) filters.Add(Compare("Severity", "gt", (long)random.Next(4)));
        if (random.Next(6) == 0) filters.Add(new ReadFilter.ToOne(Incident.Navigations["Grid"], new ReadFilter.IsNull(HubModel.Instance.Entities["Grid"].Properties["Name"], Negated: true)));
        ReadOrder[] order = random.Next(6) switch
        {
            0 => [],
            1 => [new ReadOrder([], Incident.Properties["Severity"], random.Next(2) == 0)],
            _ => [new ReadOrder([], Incident.Properties["ReportedAt"], random.Next(3) > 0, null, random.Next(3) switch { 0 => true, 1 => false, _ => null })],
        };
        return new ReadCollection(Incident, filters.Count == 1 && random.Next(2) == 0 ? place : new ReadFilter.And(filters), order, Page(10), Selected);

        ReadFilter.Compare Compare(string property, string name, object value)
        {
            var compared = Incident.Properties[property];
            return new ReadFilter.Compare(compared, FilterOperators.Find(compared.Kind, name)!.Value.Operator, Negated: false, new FilterArguments(new ReadValue.Constant(value)));
        }
    }

    private static ReadFilter.Compare Place(string name, FilterArguments arguments) => new(Incident.Properties["Location"], FilterOperators.Find(ValueKind.Geometry, name)!.Value.Operator, Negated: false, arguments);

    private static ReadPage Page(int size, bool backward = false) => new(new ReadValue.Constant(size), backward, null, null, 1_000);

    private static ReadCursor? Cursor(string name, string? text) => text is null ? null : new ReadCursor(new ReadValue.Variable(name, []), CursorFormat.ReadShape(text)!);

    /// <summary>Half of them lie dense, a few elsewhere, some at a place where nothing has happened of late; instants tie, and some have none.</summary>
    private static Incident Made(Random random, List<Grid> grids, string title)
    {
        var kind = random.Next(10);
        var grid = grids[random.Next(grids.Count)];
        var day = kind is 6 or 7 ? new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero) : new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Point? place = kind switch
        {
            < 6 => At(DenseX, 0.005),
            6 or 7 => At(OldX, 0.004),
            8 => At(118.6, 0.3),
            _ => null,
        };
        return new Incident
        {
            Id = Guid.CreateVersion7(day.AddMinutes(random.Next(100_000))), Title = title, History = [],
            State = random.Next(2) == 0 ? IncidentState.Closed : IncidentState.Handling, Severity = random.Next(4) is > 0 and var severity ? severity : null,
            ReportedAt = random.Next(12) == 0 ? null : day.AddHours(random.Next(700)), Location = place,
            GridId = grid.Id, Level1GridId = grid.ParentId, CommunityId = grid.CommunityId, StreetId = grid.StreetId,
        };

        Point At(double x, double spread) => new(x + ((random.NextDouble() - 0.5) * 2 * spread), Y + ((random.NextDouble() - 0.5) * 2 * spread)) { SRID = 4326 };
    }

    private static AccessRights Scoped(RightsValue value, params Guid[] keys) => new(RowReach.Territory, Role.StreetStaff, [KeyValuePair.Create(value, (object)keys)], hasPurpose: true);

    private static List<string> Ids(JsonElement page) => [.. page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!)];

    private async Task<JsonElement> AskAsync(ReadCollection read, AccessRights rights, PlaceWindows? windows, Dictionary<string, object?>? variables = null)
    {
        var plan = ReadCompiler.Compile(new ReadOperation([new ReadRoot.Collection("rows", read)]), new StatementList(rights) { Windows = windows }, new CompilationBudget());
        using var output = new PooledBytes();
        using var rows = new AuditedRows();
        await _reader.ExecuteAsync(plan, new ReadBindings(variables ?? [], ReadingWorld.Now, rights, rows), output, CancellationToken.None);
        return JsonDocument.Parse(output.Written.ToArray()).RootElement.GetProperty("rows");
    }
}
