using System.Runtime.InteropServices;
using Jianye.DataHub.Tests.Integration.Importing;

namespace Jianye.DataHub.Tests.Integration.Host;

/// <summary>The real program over an inbox.</summary>
[Collection(WebCollection.Name)]
public sealed class WatchTests(PostgisFixture postgis) : IDisposable
{
    private const string Page = "03-wo-grid/team/full-20180623/p0001.json";

    private readonly string _inbox = Directory.CreateTempSubdirectory("hub-watched-").FullName;

    public void Dispose() => Directory.Delete(_inbox, recursive: true);

    [Fact]
    public async Task A_file_put_into_the_inbox_is_taken_in_and_moved_and_a_signal_ends_the_watch_cleanly()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var hub = HubProcess.Start("ingest", "all", _inbox, "--watch", "--settle", "1", "--json", "--database", database.ConnectionString);
        Put(Page, $$"""{"page":1,"rows":[{{SmallDelivery.Member("WG-1", "王芳芳", "01")}}]}""");
        Put("03-wo-grid/readme.txt", "");

        await EventuallyAsync(() => File.Exists(Path.Combine(_inbox, "done", Page)) && File.Exists(Path.Combine(_inbox, "refused/03-wo-grid/readme.txt.reason.txt")));
        hub.Signal(PosixSignal.SIGTERM);

        Assert.Equal(0, await hub.EndAsync());
        Assert.Contains("\"slug\":\"03-wo-grid\",\"read\":1,\"accepted\":1", hub.Output, StringComparison.Ordinal);
        Assert.EndsWith("Stopped.", hub.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_in_but_not_moved_is_taken_in_again_without_a_double()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        Put(Page, $$"""{"page":1,"rows":[{{SmallDelivery.Member("WG-1", "王芳芳", "01")}}]}""");
        await SampleDeliveries.TakeInAsync(database, "03-wo-grid", _inbox);

        using var hub = HubProcess.Start("ingest", "03-wo-grid", _inbox, "--watch", "--settle", "1", "--json", "--database", database.ConnectionString);
        await EventuallyAsync(() => File.Exists(Path.Combine(_inbox, "done", Page)));
        hub.Signal(PosixSignal.SIGINT);

        Assert.Equal(0, await hub.EndAsync());
        Assert.Contains("\"read\":1,\"accepted\":0,\"unchanged\":1", hub.Output, StringComparison.Ordinal);
    }

    private void Put(string path, string text)
    {
        var file = Path.Combine(_inbox, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        for (var i = 0; i < 600 && !condition(); i++) await Task.Delay(100);
        Assert.True(condition());
    }
}
