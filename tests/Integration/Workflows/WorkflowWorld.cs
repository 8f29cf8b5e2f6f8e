using System.Security.Cryptography;
using System.Text.Json;
using GraphQL;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Attachments;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Tests.Integration.Graph;

namespace Jianye.DataHub.Tests.Integration.Workflows;

/// <summary>A database with a grid's team, two residents and a department, for tests that change rows.</summary>
public sealed class WorkflowWorld(PostgisFixture postgis) : IAsyncLifetime
{
    public const string GridCode = "XL-03-05";

    public GraphFixture Fixture { get; private set; } = null!;

    public HubDatabase Database => Fixture.Database;

    public string Person { get; private set; } = "";

    public string Neighbour { get; private set; } = "";

    public string Member { get; private set; } = "";

    public string Chief { get; private set; } = "";

    public string Department { get; private set; } = "";

    public double[] Place { get; private set; } = [];

    public Caller Resident => new(Role.Resident, [], null, Person);

    public Caller OtherResident => new(Role.Resident, [], null, Neighbour);

    /// <summary>A member of the grid's team; scopes are codes.</summary>
    public Caller GridMember { get; private set; } = null!;

    /// <summary>A member of another street's team.</summary>
    public Caller Stranger { get; private set; } = null!;

    public Caller Office => new(Role.Department, [], null, Department);

    public async Task InitializeAsync()
    {
        Fixture = new GraphFixture(await postgis.CreateDatabaseAsync());
        Person = WireId.Write("Resident", await InsertAsync("insert into residents (id, name, phones, emails, lives_in_district, care_groups, identifiers) select hub_uuid_v7(), '王小明', '{}', '{}', true, '[]', '[]' returning id"));
        Neighbour = WireId.Write("Resident", await InsertAsync("insert into residents (id, name, phones, emails, lives_in_district, care_groups, identifiers) select hub_uuid_v7(), '李四', '{}', '{}', true, '[]', '[]' returning id"));
        Chief = WireId.Write("GridTeamMember", await InsertAsync($"insert into grid_team_members (id, role, grid_id) select hub_uuid_v7(), 'GRID_CHIEF', id from grids where short = '{GridCode}' returning id"));
        Member = WireId.Write("GridTeamMember", await InsertAsync($"insert into grid_team_members (id, role, grid_id) select hub_uuid_v7(), 'GRID_MEMBER', id from grids where short = '{GridCode}' returning id"));
        await InsertAsync($"insert into grid_team_members (id, role, grid_id, valid_to) select hub_uuid_v7(), 'GRID_MEMBER', id, '2019-01-01' from grids where short = '{GridCode}' returning id");
        Department = WireId.Write("Organization", await InsertAsync("insert into organizations (id, kind, name, status) select hub_uuid_v7(), 'DEPARTMENT', '区民政局', 'ACTIVE' returning id"));
        GridMember = new Caller(Role.GridMember, [await TextAsync($"select code from grids where short = '{GridCode}'")], null, "wg-1");
        Stranger = new Caller(Role.GridMember, [await TextAsync($"select min(code) from grids where street_id <> (select street_id from grids where short = '{GridCode}')")], null, "wg-2");
        Place = (await TextAsync($"select st_x(p) || ' ' || st_y(p) from (select st_pointonsurface(boundary) p from grids where short = '{GridCode}') g"))
            .Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
    }

    public async Task DisposeAsync() => await Fixture.DisposeAsync();

    public async Task<JsonElement> AskAsync(Caller caller, string query, object? variables = null)
    {
        var answer = await Fixture.AskAsync(caller, query, variables);
        Assert.True(answer.TryGetProperty("data", out var data), answer.ToString());
        return data.EnumerateObject().First().Value;
    }

    /// <summary>Runs a mutation; the payload shows the row with state and version, and errors with all their members.</summary>
    /// <param name="input">Anything that JSON can tell; with a file a dictionary.</param>
    public async Task<Payload> RunAsync(Caller caller, string mutation, object input)
    {
        var entity = mutation.EndsWith("Incident", StringComparison.Ordinal) ? "incident" : "serviceRequest";
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..];
        // Of a type that the mutation can't answer with nothing may be asked.
        var answer = await AskAsync(caller, $$"""
            mutation($input: {{type}}Input!) { {{mutation}}(input: $input) { {{entity}} { id state version history { at by from to note } } errors { __typename ... on Error { message }
                {{(mutation is "reportIncident" or "submitServiceRequest" ? "" : "... on StepNotAllowedError { state allowedSteps } ... on VersionConflictError { version }")}}
                ... on InvalidInputError { field } ... on ReferenceNotFoundError { field } } } }
            """, input is Dictionary<string, object?> ? new Inputs(new Dictionary<string, object?> { ["input"] = input }) : new { input });
        return new Payload(answer.GetProperty(entity), answer.GetProperty("errors"));
    }

    public async Task<string> ReportAsync(Caller? caller = null)
    {
        var payload = await RunAsync(caller ?? GridMember, "reportIncident", new { title = "路灯不亮", gridCode = GridCode });
        return payload.Text("id");
    }

    /// <summary>A photograph as it is received.</summary>
    public UploadedFile Photo()
    {
        byte[] content = [0xFF, 0xD8, 0xFF, .. Guid.CreateVersion7().ToByteArray()];
        var path = Path.Combine(Directory.CreateDirectory(Fixture.Store.Incoming).FullName, $"{Guid.CreateVersion7():N}");
        File.WriteAllBytes(path, content);
        return new UploadedFile(path, "现场.jpg", content.Length, Convert.ToHexStringLower(SHA256.HashData(content)), "image/jpeg");
    }

    public async Task<string> TextAsync(string question) => (await ScalarAsync(question))?.ToString() ?? "";

    public async Task<object?> ScalarAsync(string question)
    {
        await using var command = Database.Writing.CreateCommand(question);
        return await command.ExecuteScalarAsync();
    }

    private async Task<Guid> InsertAsync(string statement) => (Guid)(await ScalarAsync(statement))!;

    /// <summary>What a mutation answered.</summary>
    public sealed record Payload(JsonElement Row, JsonElement Errors)
    {
        public string? Error => Errors.ValueKind == JsonValueKind.Null ? null : Errors[0].GetProperty("__typename").GetString();

        public string Text(string member) => Row.ValueKind == JsonValueKind.Null ? throw new InvalidOperationException(Errors.ToString()) : Row.GetProperty(member).GetString()!;

        public long Version => Row.GetProperty("version").GetInt64();

        public string? ErrorText(string member) => Errors[0].GetProperty(member).GetString();
    }
}
