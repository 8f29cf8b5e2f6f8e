using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Data.Demo.Intake;
using Jianye.DataHub.Data.Demo.Loading;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub demo</c>: writes the deliveries of a synthetic district, or fills the database with one.</summary>
internal sealed class DemoCommand : DatabaseCommand
{
    private readonly Option<int> _residents = new("--residents")
    {
        Description = $"How many people live in the district, 1 to {DemoOptions.MostResidents.ToString("N0", CultureInfo.InvariantCulture)}.", HelpName = "N", Required = true,
    };

    private readonly Option<string?> _out = new("--out") { Description = "Write the deliveries to this directory: a new or empty one, or one with an earlier demo.", HelpName = "DIR" };

    private readonly Option<bool> _load = new("--load") { Description = "Load a whole district straight into the database, which holds nothing else: no deliveries, no sources." };

    private readonly Option<bool> _asDeliveries = new("--as-deliveries") { Description = "With --load: take the district's deliveries in instead, with sources and who is who; it takes many times as long." };

    private readonly Option<long> _seed = new("--seed")
    {
        Description = "Another number makes another district.", HelpName = "N", DefaultValueFactory = _ => DemoOptions.DefaultSeed,
    };

    private readonly Option<string?> _truth = new("--truth") { Description = "Also write the answer key to this directory: who is who, every verdict, place and count.", HelpName = "DIR" };

    private readonly Option<string?> _nextDay = new("--next-day")
    {
        Description = "Also write to this directory what the nightly dumps (04, 06, 12) are on the day after: some records gone, some changed.", HelpName = "DIR",
    };

    private readonly Option<bool> _clean = new("--clean") { Description = "No dirt: the forms of the platforms still differ, but nothing is misspelt, missing or wrong." };

    private readonly Func<IReadOnlyList<IConnector>> _connectors;

    /// <param name="connectors">Loads the platforms that the hub can take in.</param>
    public DemoCommand(Func<IReadOnlyList<IConnector>> connectors)
        : base(
            "demo",
            "Makes a synthetic district: its deliveries as files, or all of it in the database.",
            "hub demo --residents 5000 --out /tmp/deliveries",
            "hub demo --residents 300 --out /tmp/deliveries --truth /tmp/key --next-day /tmp/next --seed 7",
            "hub demo --residents 540000 --load --data /srv/hub",
            "hub demo --residents 20000 --load --as-deliveries --data /srv/hub")
    {
        _connectors = connectors;
        foreach (var option in (Option[])[_residents, _out, _load, _asDeliveries, _seed, _truth, _nextDay, _clean]) Options.Add(option);
        Validators.Add(call =>
        {
            if (call.GetResult(_out) is null == !call.GetValue(_load)) call.AddError("Give one of --out DIR, to write files, and --load, to fill the database.");
            else if (call.GetValue(_asDeliveries) && !call.GetValue(_load)) call.AddError("--as-deliveries goes with --load; --out writes deliveries anyway.");
            else if (call.GetValue(_clean) && call.GetValue(_load) && !call.GetValue(_asDeliveries)) call.AddError("--clean is of deliveries: what is loaded straight holds no dirt; leave it out, or add --as-deliveries.");
            else if (call.GetValue(_load) && call.GetResult(_truth) is not null) call.AddError("--truth goes with --out: the answer key is of the files.");
            else if (call.GetValue(_load) && call.GetResult(_nextDay) is not null) call.AddError("--next-day goes with --out: it writes files too.");
            else if (call.GetValue(_out) is { } day && call.GetValue(_nextDay) is { } next && Path.GetFullPath(day) == Path.GetFullPath(next)) call.AddError("--next-day needs a directory of its own: the dumps of two days are two deliveries.");
            else if (!call.GetValue(_load) && NamesStorage(call)) call.AddError("--out writes files and needs no database; leave --data and --database out.");
            if (call.GetResult(_residents) is { Tokens: [{ Value: var text }] } && !IsSize(text)) call.AddError($"--residents must be a whole number from 1 to {DemoOptions.MostResidents}, not \"{text}\".");
        });
        SetAction((call, cancellationToken) => call.GetValue(_load) ? LoadAsync(call, cancellationToken) : WriteAsync(call, cancellationToken));
    }

    private static bool IsSize(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var residents) && residents is >= 1 and <= DemoOptions.MostResidents;

    private async Task<int> WriteAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var (options, directory, truth, nextDay) = (OptionsOf(call), call.GetRequiredValue(_out)!, call.GetValue(_truth), call.GetValue(_nextDay));
        var (summary, next) = (default(DemoSummary), default(DemoSummary));
        await DemoReporting.ShowAsync(call.InvocationConfiguration.Output, async progress =>
        {
            var writing = new Progress<DemoProgress>(said => progress.Report(new DemoIntakeProgress(DemoStage.Writing, said.Platform, said.Records, 0)));
            summary = await Task.Run(() => DemoWriter.Write(options, directory, truth, writing, cancellationToken), cancellationToken);
            if (nextDay is not null) next = await Task.Run(() => DemoWriter.WriteNextDay(options, nextDay, truth, writing, cancellationToken), cancellationToken);
        });
        await call.InvocationConfiguration.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{summary.Records:N0} records of {summary.Residents:N0} invented residents are in {directory}."));
        if (nextDay is not null)
        {
            await call.InvocationConfiguration.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{next.Records:N0} records of the next day's dumps are in {nextDay}."));
        }

        return ExitCodes.Done;
    }

    private async Task<int> LoadAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var (options, output) = (OptionsOf(call), call.InvocationConfiguration.Output);
        var storage = StorageOptions.Read(StorageSettingsOf(call));
        await using var database = await storage.OpenAsync(cancellationToken);
        var (since, isNew) = (Stopwatch.GetTimestamp(), true);
        await DemoReporting.ShowAsync(output, async progress =>
        {
            if (call.GetValue(_asDeliveries)) await new DemoIntake(database, _connectors, TimeProvider.System, storage.DemoWorkspace).LoadAsync(options, progress, cancellationToken);
            else isNew = await new DistrictLoad(database).RunAsync(options, progress, cancellationToken);
        });
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The demo district of {options.Residents:N0} invented residents is in{(isNew ? $", after {Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s" : " already")}."));
        return ExitCodes.Done;
    }

    private DemoOptions OptionsOf(ParseResult call) => new()
    {
        Residents = call.GetRequiredValue(_residents),
        Seed = call.GetValue(_seed),
        Dirt = call.GetValue(_clean) ? DemoDirt.None : DemoDirt.Usual,
    };
}
