using System.Net.Http.Headers;
using System.Net.Http.Json;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Tests.Integration.Host;

namespace Jianye.DataHub.Tests.Integration.Auditing;

/// <summary>A hub that is killed has answered nothing that it has not written down.</summary>
public sealed class KilledHubTests : IDisposable
{
    private const int Askers = 8;

    private readonly string _data = Path.Combine(Path.GetTempPath(), $"hub-killed-{Guid.CreateVersion7():N}");

    [Fact]
    public async Task Whatever_it_has_answered_stands_in_a_whole_log()
    {
        var answered = new List<string>();
        await StartedData.CopyToAsync(_data);
        var (hub, address) = await HubProcess.ServeAsync("--data", _data);
        using (hub)
        {
            var (_, token, _) = await HubProcess.RunAsync("token", "--role", "admin", "--data", _data);
            using var client = new HttpClient { BaseAddress = address };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Trim());
            var asking = Enumerable.Range(0, Askers).Select(asker => AskAsync(client, asker, answered)).ToList();
            while (Count(answered) < 100) await Task.Delay(10);
            hub.Kill();
            await hub.EndAsync();
            await Task.WhenAll(asking);
        }

        var written = await WrittenAsync();
        Assert.Empty(answered.Except(written));
        var (code, output, _) = await HubProcess.RunAsync("audit-log", "verify", "--data", _data);
        Assert.True(code == 0, output);
    }

    public void Dispose()
    {
        if (Directory.Exists(_data)) Directory.Delete(_data, recursive: true);
    }

    /// <summary>Asks until nobody answers; each operation has a name of its own.</summary>
    private static async Task AskAsync(HttpClient client, int asker, List<string> answered)
    {
        for (var i = 0; ; i++)
        {
            var name = $"Q{asker}_{i}";
            try
            {
                using var response = await client.PostAsJsonAsync("graphql", new { query = $"query {name} {{ residents(where: {{ name: {{ eq: \"王\" }} }}) {{ totalCount }} }}" });
                if (!(await response.Content.ReadAsStringAsync()).Contains("totalCount", StringComparison.Ordinal)) return;
                lock (answered) answered.Add(name);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private static int Count(List<string> answered)
    {
        lock (answered) return answered.Count;
    }

    private async Task<List<string>> WrittenAsync()
    {
        await using var database = await HubDatabase.OpenPrivateAsync(_data, CancellationToken.None);
        await using var command = database.Reading.CreateCommand("select operation from audit_log where operation is not null");
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync()) names.Add(reader.GetString(0));
        return names;
    }
}
