using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Tests.Integration.Importing;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Host;

/// <summary>Names and numbers of a person who does not exist go in by every way there is; what the hub says to anybody but the sender holds none of them.</summary>
public sealed class CanaryTests : IAsyncLifetime
{
    private const string Name = "金丝雀";

    private const string Number = "320105199909090909";

    private const string Phone = "15499990909";

    private const string Word = "zjq-canary-09";

    private static readonly string[] Canaries = [Name, Number, Phone, Word];

    private readonly string _data = LeftClusters.NewDirectory();

    private readonly string _files = Path.Combine(Path.GetTempPath(), $"hub-canary-{Guid.CreateVersion7():N}");

    [Fact]
    public async Task Nothing_that_went_in_comes_out_in_logs_errors_metrics_or_the_audit_log()
    {
        var said = new List<(string Where, string Text)>();
        await StartedData.CopyToAsync(_data);
        var (hub, address) = await HubProcess.ServeAsync("--data", _data);
        using (hub)
        {
            using var client = new HttpClient { BaseAddress = address };
            var token = (await HubProcess.RunAsync("token", "--role", "admin", "--data", _data)).Output.Trim();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            await AskAsync(client);
            await DeliverAsync(client, said);
            said.Add(("hub platforms", (await HubProcess.RunAsync("platforms", "--data", _data)).Output));
            said.Add(("hub audit-log verify", (await HubProcess.RunAsync("audit-log", "verify", "--data", _data)).Output));
            said.Add(("hub doctor", (await HubProcess.RunAsync("doctor", "--data", _data)).Output));
            said.Add(("the audit log", await AuditLogAsync()));
            said.Add(("what another caller hears", await StrangerAsync(client)));
            foreach (var path in (string[])["metrics", "health/ready", "health/live"]) said.Add((path, await (await client.GetAsync(new Uri(path, UriKind.Relative))).Content.ReadAsStringAsync()));
            said.Add(("process lists", ProcessList()));
            hub.Signal(PosixSignal.SIGTERM);
            await hub.EndAsync();
            said.Add(("the hub's output", hub.Output));
            said.Add(("the hub's errors", hub.Error));
        }

        said.Add(("PostgreSQL's log", await File.ReadAllTextAsync(Path.Combine(File.ReadLines(Path.Combine(_data, "cluster")).First(), "server.log"))));
        Assert.All(said.Where(words => words.Where is "the run" or "hub ingest" or "the audit log"), words => Assert.NotEmpty(words.Text));
        foreach (var (where, text) in said)
        {
            foreach (var canary in Canaries) Assert.False(text.Contains(canary, StringComparison.OrdinalIgnoreCase), $"{where} holds {canary}.");
        }
    }

    public Task InitializeAsync()
    {
        Directory.CreateDirectory(_files);
        return Task.CompletedTask;
    }

    public Task DisposeAsync()
    {
        foreach (var directory in (string[])[_data, _files])
        {
            if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
        }

        return Task.CompletedTask;
    }

    private static async Task AskAsync(HttpClient client)
    {
        var variables = new { name = Name, number = Number, ids = new[] { Number }, where = new { name = new { eq = Name }, idNumber = new { startsWith = Number } } };
        const string All = "query($name: String, $number: String, $where: ResidentFilterInput) { residents(where: { and: [$where, { name: { contains: $name }, phone: { eq: $number } }] }) { totalCount nodes { name idNumber } } search(text: \"金丝雀\") { __typename } }";
        foreach (var body in new object[]
        {
            new { query = All, variables },
            new { query = $"{{ residents(where: {{ name: {{ eq: \"{Name}\" }}, idNumber: {{ in: [\"{Number}\"] }} }}, order: [{{ {Phone}: ASC }}]) {{ nodes {{ id }} }} }}" },
            new { query = $"query {Word.Replace('-', '_')} {{ residents(after: \"{Number}\") {{ nodes {{ {Name} }} }} }}" },
            new { query = "{ __typename }", operationName = Number, variables = Name },
            new { query = $"mutation {{ confirmMatch(input: {{ id: \"{Number}\", reason: \"{Name}\" }}) {{ __typename }} }}" },
            new { id = Number, extensions = new { persistedQuery = new { version = 1, sha256Hash = Number } } },
            new { query = $"{{ node(id: \"{Convert.ToBase64String(Encoding.UTF8.GetBytes($"Resident:{Number}"))}\") {{ id }} residents(where: {{ location: {{ within: {{ geometry: \"{Name}\" }} }} }}) {{ totalCount }} }}" },
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(body) };
            request.Headers.TryAddWithoutValidation("X-Purpose", $"case of {Phone}");
            (await client.SendAsync(request)).Dispose();
            (await client.PostAsJsonAsync("graphql", body)).Dispose();
        }

        foreach (var (header, value) in new[] { ("Authorization", $"Bearer {Word}.{Number}.{Word}"), ("X-API-Key", $"jyk_{Number}"), ("X-Forwarded-For", Number), ("Origin", $"https://{Word}"), ("User-Agent", Word), ("Cookie", $"a={Number}"), ("Accept", Word) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"graphql?x={Number}") { Content = new StringContent($"{{ \"query\": \"{Name}", Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation(header, value);
            (await client.SendAsync(request)).Dispose();
        }

        foreach (var path in (string[])[$"graphql?query={{residents(where:{{name:{{eq:\"{Name}\"}}}}){{totalCount}}}}", $"graphql/persisted/{Number}", $"intake/{Word}", $"export/{Word}?x={Number}", Uri.EscapeDataString(Name)])
        {
            (await client.GetAsync(new Uri(path, UriKind.Relative))).Dispose();
        }
    }

    /// <summary>Records that are taken, refused and unreadable, by HTTP and by the command line.</summary>
    private async Task DeliverAsync(HttpClient client, List<(string, string)> said)
    {
        var member = SmallDelivery.Member("WG-9", Name, "01");
        var page = $"{{\"page\":1,\"rows\":[{member},{SmallDelivery.Member("", Name, Number)},{{\"{Word}\":\"{Number}\"}}]}}";
        using var delivered = await client.PostAsync(new Uri("intake/03-wo-grid?path=team/full-20180623/p0001.json", UriKind.Relative), new StringContent(page));
        Assert.Equal(HttpStatusCode.OK, delivered.StatusCode);
        said.Add(("the run", await delivered.Content.ReadAsStringAsync()));
        using var broken = await client.PostAsync(new Uri($"intake/03-wo-grid?path=team/full-20180624/p0001.json", UriKind.Relative), new StringContent($"{{\"page\":1,\"rows\":[{{\"{Name}\":\"{Number}"));
        said.Add(("the run of a broken file", await broken.Content.ReadAsStringAsync()));
        var file = Path.Combine(_files, "p0001.json");
        await File.WriteAllTextAsync(file, page.Replace("WG-9", "WG-8", StringComparison.Ordinal));
        foreach (var json in (string[][])[[], ["--json"]])
        {
            var (_, output, error) = await HubProcess.RunAsync(["ingest", "03-wo-grid", file, .. json, "--data", _data]);
            said.AddRange([("hub ingest", output), ("hub ingest's errors", error)]);
        }
    }

    /// <summary>All of it, as the database has it.</summary>
    private async Task<string> AuditLogAsync()
    {
        await using var database = await Data.Database.HubDatabase.OpenPrivateAsync(_data, CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand("select string_agg(a::text, ' ') from audit_log a");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The same hub, asked by somebody without a token, in every wrong way.</summary>
    private static async Task<string> StrangerAsync(HttpClient client)
    {
        using var stranger = new HttpClient { BaseAddress = client.BaseAddress };
        var heard = new StringBuilder();
        foreach (var query in (string[])["{ residents { totalCount nodes { name idNumber phone } } residentsAggregate { groups { count } } }", "{ search(text: \"金丝\") { __typename } }", "{ residents(where: { name: { contains: \"金丝\" } }) { totalCount } }", "{ x }"])
        {
            using var answer = await stranger.PostAsJsonAsync("graphql", new { query });
            // As it is read, not as it is escaped.
            heard.Append(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
        }

        return heard.ToString();
    }

    private static string ProcessList()
    {
        var lines = new StringBuilder();
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(path => int.TryParse(Path.GetFileName(path), out _)))
        {
            try
            {
                lines.AppendLine(File.ReadAllText(Path.Combine(process, "cmdline")));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // A process that ended meanwhile.
            }
        }

        return lines.ToString();
    }
}
