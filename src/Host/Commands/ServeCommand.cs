using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Jianye.DataHub.Data.Attachments;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Data.Demo.Intake;
using Jianye.DataHub.Data.Demo.Loading;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Host.Transports.Intake;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub serve</c>: serves until Ctrl-C or SIGTERM, with its own PostgreSQL unless another is named.</summary>
internal sealed class ServeCommand : DatabaseCommand
{
    private readonly Option<string?> _port = new("--port") { Description = $"TCP port, 0 for any free one. [default: {ServeOptions.DefaultPort}]", HelpName = "PORT" };

    private readonly Option<string?> _bind = new("--bind") { Description = "Address to listen on; another than a loopback one needs a certificate or a known proxy. [default: 127.0.0.1]", HelpName = "ADDRESS" };

    private readonly Option<string?> _demo = new("--demo")
    {
        Description = $"Residents of the demo district of a first start; above {DemoOptions.MostTakenIn} it is loaded straight, without deliveries. [default: {ServeOptions.DefaultDemoResidents}]",
        HelpName = "RESIDENTS",
    };

    private readonly Option<bool> _noDemo = new("--no-demo") { Description = "Start without a demo district; territory, grids and code lists are loaded all the same." };

    private readonly Func<IReadOnlyList<IConnector>> _connectors;

    /// <param name="connectors">Loads the platforms that the hub can take in.</param>
    public ServeCommand(Func<IReadOnlyList<IConnector>> connectors)
        : base(
            "serve",
            "Serves the graph until Ctrl-C.",
            "hub serve",
            "hub serve --port 8080 --data /srv/hub --no-demo",
            "hub serve --database \"Host=db.example;Database=hub;Username=hub;Password=…\"")
    {
        _connectors = connectors;
        foreach (var option in (Option[])[_port, _bind, _demo, _noDemo]) Options.Add(option);
        Validators.Add(call =>
        {
            if (call.GetResult(_demo) is not null && call.GetValue(_noDemo)) call.AddError("--demo and --no-demo contradict each other; give one of them.");
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var settings = StorageSettingsOf(call, ("Port", _port), ("Bind", _bind), ("Demo", _demo));
        var options = ServeOptions.Read(settings);
        if (call.GetValue(_noDemo)) options = options with { DemoResidents = 0 };
        var storage = StorageOptions.Read(settings);
        var output = call.InvocationConfiguration.Output;

        // The quick refusals before anything that takes time or leaves traces.
        using var claim = storage.Database is null ? PrivateCluster.ClaimForServing(storage.Data) : null;
        RefuseTakenPort(options);

        await output.WriteLineAsync(storage.Database is null ? $"Starting PostgreSQL in {storage.Data} …" : "Opening the database …");
        // Read while the database starts: a platform's folder that can't be used stops the hub, not a later delivery.
        var platforms = Task.Run(_connectors, cancellationToken);
        var (database, migration) = await storage.OpenNewestAsync(cancellationToken);
        await using var closing = database;
        var connectors = await platforms;
        if (migration.Applied > 0) await output.WriteLineAsync("The database was brought to this version.");
        if (options.DemoResidents > 0) await TakeDemoInAsync(database, options.DemoResidents, storage.DemoWorkspace, output, cancellationToken);

        await StoreOwner.ClaimAsync(new AttachmentStore(options.Attachments.Folder ?? storage.Attachments), database, cancellationToken);
        var security = HubSecurity.Open(options, storage);
        await using var hub = HubApplication.Build(database, options, security, new HubIntake(connectors, storage.Spool, options.Intake ?? new IntakeOptions(), storage.Attachments));
        await hub.StartAsync(cancellationToken);
        await output.WriteLineAsync(Welcome(HubApplication.AddressOf(hub), security.Development is not null));

        await hub.WaitForShutdownAsync(cancellationToken);
        await output.WriteLineAsync("Stopped.");
        return ExitCodes.Done;
    }

    /// <summary>Before listening: who asks the hub for the first time sees the whole district, or none.</summary>
    private async Task TakeDemoInAsync(HubDatabase database, int residents, string workspace, TextWriter output, CancellationToken cancellationToken)
    {
        var intake = new DemoIntake(database, _connectors, TimeProvider.System, workspace);
        var options = new DemoOptions { Residents = residents };
        if (await intake.FindForFirstStartAsync(options, cancellationToken) is not { } district) return;
        if (district.Residents > DemoOptions.MostTakenIn && new DistrictLoad(database) is var load && await load.IsEmptyAsync(cancellationToken))
        {
            await LoadDemoAsync(load, district, output, cancellationToken);
            return;
        }

        var since = Stopwatch.GetTimestamp();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Taking in a demo district of {district.Residents:N0} invented residents (--no-demo starts without) …"));
        var outcome = DemoOutcome.NotNeeded;
        await DemoReporting.ShowAsync(output, async progress => outcome = await intake.FirstStartAsync(options, progress, cancellationToken));
        await output.WriteLineAsync(outcome switch
        {
            DemoOutcome.TakenIn => string.Create(CultureInfo.InvariantCulture, $"The demo district is in, after {Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s."),
            DemoOutcome.NotNeeded => "Another hub has taken it in meanwhile.",
            _ => "The demo district had been broken off, and other deliveries have come since: it stays as it is and will not be completed.",
        });
    }

    /// <summary>A district that is too large to be taken in while somebody waits.</summary>
    private static async Task LoadDemoAsync(DistrictLoad load, DemoOptions district, TextWriter output, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Loading a demo district of {district.Residents:N0} invented residents, without deliveries (--no-demo starts without) …"));
        await DemoReporting.ShowAsync(output, progress => load.RunAsync(district, progress, cancellationToken));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The demo district is in, after {Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s."));
    }

    /// <exception cref="SettingException">Another program listens there, or only root may.</exception>
    private static void RefuseTakenPort(ServeOptions options)
    {
        if (options.Port == 0) return;
        try
        {
            using var probe = new TcpListener(options.Bind, options.Port);
            probe.Start();
        }
        catch (SocketException fault)
        {
            throw new SettingException(fault.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => $"Port {options.Port} is taken by another program; stop it, or choose another with --port.",
                SocketError.AccessDenied => $"Port {options.Port} is kept for root; choose one above 1023 with --port.",
                _ => $"The address {new IPEndPoint(options.Bind, options.Port)} can't be listened on; choose another with --bind and --port.",
            });
        }
    }

    private static string Welcome(Uri address, bool givesTokens) => $"""

        The hub serves at {address}graphql   (open it in a browser for the query page)
          health    {address}health/ready
          schema    {address}graphql?sdl
          tokens    {(givesTokens ? $"{address}auth/roles" : "docs/guides/access.md")}
          stop      Ctrl-C

        """;
}
