using System.CommandLine;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Inbox;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub ingest</c>: takes deliveries in and says what became of their records.</summary>
internal sealed class IngestCommand : DatabaseCommand
{
    private const string AllPlatforms = "all";

    private readonly Argument<string> _platform = new("PLATFORM") { Description = "A platform's slug such as 03-wo-grid, or all." };

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Deliveries in the order in which they came: a directory that holds a folder a platform; of one platform also its own folder, a part of it, or a file.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print JSON instead of a table; with --watch a line a run." };

    private readonly Option<bool> _watch = new("--watch")
    {
        Description = "Watch the directory until Ctrl-C: what has come whole is taken in, then moved to done/ or refused/ below it. With all it holds a folder a platform.",
    };

    private readonly Option<int> _settle = new("--settle")
    {
        Description = "With --watch: seconds that a file must stay as it is before it counts as finished, 1 to 3600.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 5,
    };

    private readonly Func<IReadOnlyList<IConnector>> _connectors;

    /// <param name="connectors">Loads the platforms that the hub can take in.</param>
    public IngestCommand(Func<IReadOnlyList<IConnector>> connectors)
        : base("ingest", "Takes deliveries in.", "hub ingest 03-wo-grid /deliveries/03-wo-grid", "hub ingest all /deliveries --json", "hub ingest all /srv/inbox --watch")
    {
        _connectors = connectors;
        Arguments.Add(_platform);
        Arguments.Add(_paths);
        foreach (var option in (Option[])[_json, _watch, _settle]) Options.Add(option);
        Validators.Add(call =>
        {
            if (!call.GetValue(_watch)) return;
            if (call.GetValue(_paths) is { Length: > 1 }) call.AddError("--watch watches one directory; name one PATH.");
            if (call.GetValue(_settle) is < 1 or > 3600) call.AddError("--settle takes 1 to 3600 seconds.");
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var connectors = _connectors();
        var platform = call.GetRequiredValue(_platform);
        var error = call.InvocationConfiguration.Error;
        if (platform != AllPlatforms && connectors.All(connector => connector.Slug != platform))
        {
            await error.WriteLineAsync($"There is no platform {platform}; write all, or one of {string.Join(", ", connectors.Select(connector => connector.Slug))}.");
            return ExitCodes.WrongUsage;
        }

        var paths = call.GetRequiredValue(_paths);
        if (call.GetValue(_watch) && File.Exists(paths[0]))
        {
            await error.WriteLineAsync($"--watch was given a file, {paths[0]}; name a directory.");
            return ExitCodes.WrongUsage;
        }

        if (Array.Find(paths, path => !Path.Exists(path)) is { } missing)
        {
            await error.WriteLineAsync($"There is no directory or file {missing} to take a delivery from.");
            return ExitCodes.NothingOpened;
        }

        await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
        await using var log = new AuditLog(database, TimeProvider.System);
        var importer = new Importer(database, connectors, TimeProvider.System);
        if (call.GetValue(_watch))
        {
            using var inbox = DeliveryInbox.Open(paths[0], platform == AllPlatforms ? null : platform, connectors, new InboxOptions(TimeSpan.FromSeconds(call.GetValue(_settle))), TimeProvider.System);
            return await new InboxWatch(inbox, importer, log, reports => IngestPrinting.WriteAsync(call.InvocationConfiguration.Output, reports, call.GetValue(_json), onOneLine: true), error)
                .RunAsync(paths[0], cancellationToken);
        }

        await log.WriteAsync(AuditRecord.OfCommand(AuditKind.Delivery, Name, platform == AllPlatforms ? null : platform));
        var reports = await IngestReporting.ShowAsync(progress => importer.ImportAsync(platform == AllPlatforms ? null : platform, paths, progress, cancellationToken));
        if (reports.Count == 0)
        {
            await error.WriteLineAsync(platform == AllPlatforms
                ? $"Nothing was found to take in: {paths[0]} holds no folder that is called as a platform, such as {connectors[0].Slug}."
                : $"Nothing was found to take in: there is no file in {paths[0]}.");
            return ExitCodes.NothingOpened;
        }

        await IngestPrinting.WriteAsync(call.InvocationConfiguration.Output, reports, call.GetValue(_json));
        return ExitCodes.Done;
    }
}
