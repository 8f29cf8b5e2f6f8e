using System.CommandLine;
using System.Globalization;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Connectors.Repair;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Host.Options;
using Spectre.Console;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub rejections</c>: what waits for repair, and files to repair it in.</summary>
internal sealed class RejectionsCommand : DatabaseCommand
{
    private readonly Argument<string> _platform = new("PLATFORM") { Description = "A platform's slug such as 03-wo-grid." };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "A directory for one CSV a data set, or one .csv file where a single data set is asked for or has any. Without it the numbers are shown.",
        HelpName = "FILE|DIR",
    };

    private readonly Option<string?> _dataset = new("--dataset") { Description = "One data set of the platform, such as incidents; all unless given.", HelpName = "NAME" };

    private readonly Func<IReadOnlyList<IConnector>> _connectors;

    /// <param name="connectors">Loads the platforms that the hub can take in.</param>
    public RejectionsCommand(Func<IReadOnlyList<IConnector>> connectors)
        : base(
            "rejections",
            "Shows the records of a platform that wait for repair, or writes them as CSV in the platform's own columns; mended, they are taken in by hub ingest.",
            "hub rejections 12-virtual-elder-home",
            "hub rejections 12-virtual-elder-home --out /tmp/repair",
            "hub rejections 03-wo-grid --dataset incidents --out incidents.csv")
    {
        _connectors = connectors;
        Arguments.Add(_platform);
        Options.Add(_out);
        Options.Add(_dataset);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var connectors = _connectors();
        var (slug, name) = (call.GetRequiredValue(_platform), call.GetValue(_dataset));
        var (output, error) = (call.InvocationConfiguration.Output, call.InvocationConfiguration.Error);
        if (connectors.FirstOrDefault(connector => connector.Slug == slug) is not { } connector)
        {
            await error.WriteLineAsync($"There is no platform {slug}; write one of {string.Join(", ", connectors.Select(known => known.Slug))}.");
            return ExitCodes.WrongUsage;
        }

        if (name is not null && connector.Datasets.All(dataset => dataset.Name != name))
        {
            await error.WriteLineAsync($"{slug} has no data set {name}; write one of {string.Join(", ", connector.Datasets.Select(dataset => dataset.Name))}.");
            return ExitCodes.WrongUsage;
        }

        await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
        var exporter = new RepairExporter(database);
        var open = (await exporter.CountAsync(slug, cancellationToken)).Where(count => name is null || count.Dataset == name).ToList();
        if (call.GetValue(_out) is not { } path)
        {
            Show(open, output);
            return ExitCodes.Done;
        }

        var datasets = connector.Datasets.Where(dataset => dataset.Name == name || (name is null && open.Any(count => count.Dataset == dataset.Name))).ToList();
        if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) Directory.CreateDirectory(path);
        else if (datasets.Count > 1)
        {
            await error.WriteLineAsync($"{string.Join(" and ", datasets.Select(dataset => dataset.Name))} have rejected records, which one file can't hold: name a directory, or one of them with --dataset.");
            return ExitCodes.WrongUsage;
        }

        if (datasets.Count > 0) await AuditedCommands.WriteAsync(database, AuditKind.Export, "rejections", slug);
        foreach (var dataset in datasets) await WriteAsync(exporter, dataset, path, output, cancellationToken);
        if (datasets.Count == 0) await output.WriteLineAsync($"No record of {slug} waits for repair; nothing was written.");
        return ExitCodes.Done;
    }

    private static async Task WriteAsync(RepairExporter exporter, DatasetDefinition dataset, string path, TextWriter output, CancellationToken cancellationToken)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, $"{dataset.Name}.csv") : path;
        await using var stream = File.Create(file);
        var records = await exporter.WriteAsync(dataset, stream, cancellationToken);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{records:N0} records of {dataset.Name} are in {file}; mend them there, then: hub ingest {dataset.Platform} {file}"));
    }

    private static void Show(IReadOnlyList<OpenRejections> open, TextWriter output)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Data set").AddColumn("Reason").AddColumn(new TableColumn("Records").RightAligned());
        foreach (var count in open) table.AddRow(count.Dataset.EscapeMarkup(), count.Code.EscapeMarkup(), count.Records.ToString("N0", CultureInfo.InvariantCulture));
        Tables.Write(table, output);
    }
}
