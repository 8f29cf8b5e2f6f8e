using System.Diagnostics;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Jianye.DataHub.Data.Database;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Host;

/// <summary>Followers of the real program, while it and its PostgreSQL are killed.</summary>
public sealed class LiveUpdatesTests : IDisposable
{
    private const string Document = "subscription($after: String) { incidentChanged(where: { title: { startsWith: \"no \" } }, after: $after) { cursor node { title } } }";

    private const int Count = 400;

    private readonly string _data = Path.Combine(Path.GetTempPath(), $"hub-live-{Guid.CreateVersion7():N}");
    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Dictionary<string, HashSet<string>> _cursors = [];
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Uri _address = null!;
    private volatile int _heard;
    private volatile string _last = "";

    private string ClusterPath => Path.Combine(_data, "postgres");

    [Fact]
    public async Task Nothing_is_lost_when_hub_and_PostgreSQL_are_killed_in_the_middle()
    {
        await StartedData.CopyToAsync(_data);
        var (hub, address) = await HubProcess.ServeAsync("--data", _data);
        _address = address;
        var token = (await HubProcess.RunAsync("token", "--role", "admin", "--data", _data)).Output.Trim();
        await using var database = await HubDatabase.OpenPrivateAsync(_data, CancellationToken.None);
        using var stopping = new CancellationTokenSource();
        var following = FollowAsync(token, stopping.Token);
        await _begun.Task.WaitAsync(TimeSpan.FromSeconds(60));
        var writing = WriteAsync(database);

        await UntilAsync(() => _heard > Count / 5 || following.IsFaulted);
        using (var server = Process.GetProcessById(Postmaster.Find(ClusterPath)!.ProcessId)) server.Kill();
        await UntilAsync(() => _heard > Count / 2 || following.IsFaulted);
        hub.Kill();
        await hub.EndAsync();
        hub.Dispose();
        (hub, _address) = await HubProcess.ServeAsync("--data", _data);
        using var closing = hub;

        await writing;
        await UntilAsync(() => _heard == Count || following.IsFaulted);
        await stopping.CancelAsync();
        await following;
        Assert.All(_cursors.Values, cursors => Assert.Single(cursors));
        hub.Signal(PosixSignal.SIGTERM);
        Assert.Equal(0, await hub.EndAsync());
    }

    public void Dispose()
    {
        _client.Dispose();
        if (Postmaster.Find(ClusterPath) is { } left)
        {
            using var server = Process.GetProcessById(left.ProcessId);
            server.Kill();
            server.WaitForExit();
        }

        if (Directory.Exists(_data)) Directory.Delete(_data, recursive: true);
    }

    /// <summary>Follows by event streams, each after what was heard last.</summary>
    private async Task FollowAsync(string token, CancellationToken cancellationToken)
    {
        string? cursor = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, "graphql"));
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                request.Headers.Accept.ParseAdd("text/event-stream");
                request.Content = new StringContent(JsonSerializer.Serialize(new { query = Document, variables = new { after = cursor } }), new MediaTypeHeaderValue("application/json"));
                using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                if (answer.IsSuccessStatusCode) _begun.TrySetResult();
                using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellationToken));
                while (await lines.ReadLineAsync(cancellationToken) is { } line)
                {
                    _last = line;
                    if (!line.StartsWith("data: {", StringComparison.Ordinal)) continue;
                    var sent = JsonDocument.Parse(line["data: ".Length..]).RootElement;
                    if (!sent.TryGetProperty("data", out var data)) break;
                    var change = data.GetProperty("incidentChanged");
                    cursor = change.GetProperty("cursor").GetString()!;
                    Hear(change.GetProperty("node").GetProperty("title").GetString()!, cursor);
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or JsonException)
            {
                // The hub was killed, maybe in the middle of a line: another one comes.
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(100, CancellationToken.None);
        }
    }

    private void Hear(string title, string cursor)
    {
        if (!_cursors.TryGetValue(title, out var cursors)) _cursors[title] = cursors = [];
        cursors.Add(cursor);
        _heard = _cursors.Count;
    }

    /// <summary>Writes each row once, whatever happens meanwhile.</summary>
    private static async Task WriteAsync(HubDatabase database)
    {
        for (var n = 1; n <= Count;)
        {
            try
            {
                await using var command = database.Writing.CreateCommand("insert into incidents (id, title, state, history) values ($1, 'no ' || $2, 'DISCOVERED', '[]') on conflict do nothing");
                command.Parameters.Add(new NpgsqlParameter { Value = new Guid(n, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 0]) });
                command.Parameters.Add(new NpgsqlParameter { Value = $"{n}" });
                await command.ExecuteNonQueryAsync();
                n++;
                await Task.Delay(5);
            }
            catch (NpgsqlException)
            {
                await Task.Delay(200);
            }
        }
    }

    private async Task UntilAsync(Func<bool> holds)
    {
        var since = Stopwatch.GetTimestamp();
        while (!holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(60), $"It takes too long: {_heard} of {Count} were heard; the last that came: {_last}");
            await Task.Delay(20);
        }
    }
}
