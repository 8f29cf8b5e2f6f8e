using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Host.Options;
using Spectre.Console;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub ingest</c>: takes deliveries in and says what became of their records.</summary>
internal sealed class IngestCommand : DatabaseCommand
{
    private const string AllPlatforms = "all";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Argument<string> _platform = new("PLATFORM") { Description = "A platform's slug such as 03-wo-grid, or all." };

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Deliveries in the order in which they came: a directory that holds a folder a platform; of one platform also its own folder, a part of it, or a file.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print JSON instead of a table." };

    private readonly Func<IReadOnlyList<IConnector>> _connectors;

    /// <param name="connectors">Loads the platforms that the hub can take in.</param>
    public IngestCommand(Func<IReadOnlyList<IConnector>> connectors)
        : base("ingest", "Takes deliveries in.", "hub ingest 03-wo-grid /deliveries/03-wo-grid", "hub ingest all /deliveries --json")
    {
        _connectors = connectors;
        Arguments.Add(_platform);
        Arguments.Add(_paths);
        Options.Add(_json);
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
        if (Array.Find(paths, path => !Path.Exists(path)) is { } missing)
        {
            await error.WriteLineAsync($"There is no directory or file {missing} to take a delivery from.");
            return ExitCodes.NothingOpened;
        }

        await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
        var importer = new Importer(database, connectors, TimeProvider.System);
        var reports = await IngestReporting.ShowAsync(progress => importer.ImportAsync(platform == AllPlatforms ? null : platform, paths, progress, cancellationToken));
        if (reports.Count == 0)
        {
            await error.WriteLineAsync(platform == AllPlatforms
                ? $"Nothing was found to take in: {paths[0]} holds no folder that is called as a platform, such as {connectors[0].Slug}."
                : $"Nothing was found to take in: there is no file in {paths[0]}.");
            return ExitCodes.NothingOpened;
        }

        await WriteAsync(call, reports);
        return ExitCodes.Done;
    }

    private async Task WriteAsync(ParseResult call, IReadOnlyList<ImportReport> reports)
    {
        var output = call.InvocationConfiguration.Output;
        if (call.GetValue(_json))
        {
            var platforms = reports.Select(report => new
            {
                report.Slug, report.Counts.Read, report.Counts.Accepted, report.Counts.Unchanged, report.Counts.Rejected, report.Refused, report.PassedOver,
            });
            await output.WriteLineAsync(JsonSerializer.Serialize(platforms, Json));
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("Platform").NoWrap());
        foreach (var count in (string[])["Read", "Accepted", "Unchanged", "Rejected"]) table.AddColumn(new TableColumn(count).RightAligned().NoWrap());
        foreach (var report in reports) table.AddRow([report.Slug, .. Numbers(report.Counts)]);
        if (reports.Count > 1) table.AddRow(["all", .. Numbers(reports.Aggregate(default(ImportCounts), (sum, report) => sum + report.Counts))]);
        Tables.Write(table, output);
        foreach (var file in reports.SelectMany(report => report.Refused)) await output.WriteLineAsync($"{file.Verdict,-8} {file.Path}: {file.Reason} {file.Message}");
        foreach (var path in reports.SelectMany(report => report.PassedOver)) await output.WriteLineAsync($"passed   {path}: belongs to no data set");
    }

    private static IEnumerable<string> Numbers(ImportCounts counts)
        => new[] { counts.Read, counts.Accepted, counts.Unchanged, counts.Rejected }.Select(count => count.ToString("N0", CultureInfo.InvariantCulture));
}
