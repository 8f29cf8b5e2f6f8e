using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Inbox;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Tests.Unit.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Inbox;

public sealed class InboxTests : IDisposable
{
    private const string Slug = "16-street-service-center";

    private static readonly IReadOnlyList<IConnector> Connectors =
        [.. new[] { Slug, "03-wo-grid" }.Select(slug => ConnectorCatalog.Read(slug, new PlatformFolder(slug).Files, TimeProvider.System))];

    private readonly string _root = Directory.CreateTempSubdirectory("hub-inbox-").FullName;
    private readonly MovedClock _clock = new();

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_file_is_taken_when_nobody_has_written_to_it_for_a_while()
    {
        using var inbox = Open(null);
        Put("03-wo-grid/team/full-20180623/p0001.json", "{");
        Assert.Empty(inbox.Look());
        _clock.Move(4);
        Put("03-wo-grid/team/full-20180623/p0001.json", "{}");
        Assert.Empty(inbox.Look());
        _clock.Move(4);
        Assert.Empty(inbox.Look());
        _clock.Move(1);

        Assert.Equal(["03-wo-grid/team/full-20180623/p0001.json"], Paths(inbox.Look()));
    }

    [Theory]
    [InlineData("03-wo-grid/team/full-20180623/p0001.json.part")]
    [InlineData("03-wo-grid/team/full-20180623/.p0001.json.Xy12")]
    [InlineData("03-wo-grid/team/full-20180623/p0001.json.filepart")]
    [InlineData("03-wo-grid/.upload/p0001.json")]
    [InlineData("done/03-wo-grid/team/full-20180623/p0001.json")]
    [InlineData("refused/03-wo-grid/team/full-20180623/p0001.json")]
    [InlineData("99-nobody/p0001.json")]
    public void What_is_unfinished_by_its_name_or_was_dealt_with_is_left_where_it_is(string path)
    {
        using var inbox = Open(null);
        Put(path, "{}");

        Assert.Empty(inbox.Look());
        _clock.Move(3600);
        Assert.Empty(inbox.Look());
        Assert.Equal(0, inbox.Waiting);
    }

    [Fact]
    public void Files_of_a_platform_wait_for_one_another_but_not_for_ever()
    {
        using var inbox = Open(null);
        Put("03-wo-grid/team/full-20180623/p0001.json", "{}");
        inbox.Look();
        for (var second = 0; second < 56; second += 4)
        {
            _clock.Move(4);
            Put("03-wo-grid/team/full-20180623/p0002.json", new string(' ', second + 1));
            Assert.Empty(inbox.Look());
        }

        _clock.Move(4);
        Put("03-wo-grid/team/full-20180623/p0002.json", "{}");

        Assert.Equal(["03-wo-grid/team/full-20180623/p0001.json"], Paths(inbox.Look()));
    }

    [Fact]
    public void A_file_waits_for_its_control_file_but_not_for_ever()
    {
        using var inbox = Open(Slug);
        Put("cases_20180630.unl", "x");
        Put("items_20180630.unl", "x");
        Put("items_20180630.ctl", "x");
        inbox.Look();
        _clock.Move(5);
        Assert.Equal([$"{Slug}/items_20180630.ctl", $"{Slug}/items_20180630.unl"], Paths(inbox.Look()));
        _clock.Move(60);

        Assert.Contains($"{Slug}/cases_20180630.unl", Paths(inbox.Look()));
    }

    [Fact]
    public void What_was_taken_in_goes_to_done_and_what_was_refused_to_refused_with_its_control_file_and_the_reason()
    {
        using var inbox = Open(null);
        foreach (var file in new[] { "cases_20180629.unl", "cases_20180629.ctl", "cases_20180630.unl", "cases_20180630.ctl", "notes.txt" }) Put($"{Slug}/{file}", "x");
        inbox.Look();
        _clock.Move(5);
        var delivery = Assert.Single(inbox.Look());

        inbox.Clear(delivery, new ImportReport(Slug, default, [new FileReport($"{Slug}/cases_20180630.unl", "reject", "CONTROL_MISMATCH", "It differs.")], [$"{Slug}/notes.txt"]));

        Assert.Equal(["cases_20180629.ctl", "cases_20180629.unl"], Names($"done/{Slug}"));
        Assert.Equal(
            ["cases_20180630.ctl", "cases_20180630.ctl.reason.txt", "cases_20180630.unl", "cases_20180630.unl.reason.txt", "notes.txt", "notes.txt.reason.txt"], Names($"refused/{Slug}"));
        Assert.Equal("CONTROL_MISMATCH It differs.", File.ReadAllText(Path.Combine(_root, "refused", Slug, "cases_20180630.unl.reason.txt")).Trim());
        Assert.Equal(0, inbox.Waiting);
    }

    [Fact]
    public void A_file_of_the_same_name_keeps_the_one_that_lies_there()
    {
        using var inbox = Open(Slug);
        foreach (var content in new[] { "first", "second" })
        {
            Put("notes.csv", content);
            inbox.Look();
            _clock.Move(5);
            inbox.Clear(Assert.Single(inbox.Look()), new ImportReport(Slug, default, [], []));
        }

        Assert.Equal(["notes.2.csv", "notes.csv"], Names("done"));
        Assert.Equal("second", File.ReadAllText(Path.Combine(_root, "done/notes.2.csv")));
    }

    [Fact]
    public void Two_processes_can_not_watch_one_inbox()
    {
        using var inbox = Open(null);

        Assert.StartsWith("Another process watches", Assert.Throws<ImportException>(() => Open(null)).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Paths(IEnumerable<InboxDelivery> deliveries) => deliveries.SelectMany(delivery => delivery.Delivery.Files).Select(file => file.Path);

    private IEnumerable<string?> Names(string folder) => Directory.EnumerateFiles(Path.Combine(_root, folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private DeliveryInbox Open(string? slug) => DeliveryInbox.Open(_root, slug, Connectors, new InboxOptions(TimeSpan.FromSeconds(5)), _clock);

    private void Put(string file, string content)
    {
        var path = Path.Combine(_root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private sealed class MovedClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

        public void Move(int seconds) => _now += TimeSpan.FromSeconds(seconds);

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
