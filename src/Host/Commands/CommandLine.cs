using System.CommandLine;
using System.CommandLine.Help;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Commands;

/// <summary>The program <c>hub</c>: words in, exit code out.</summary>
internal static class CommandLine
{
    public static Command Create()
    {
        // Loaded where a command needs them: checking the platforms' folders takes a moment.
        var connectors = () => ConnectorCatalog.Load(TimeProvider.System, Settings.Read([]).Section<IntakeOptions>("Intake").Archives);
        var help = new HelpOption();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return new Command("hub", "Jianye DataHub (建邺数据中枢): the district's former platforms as one graph.")
        {
            help,
            new VersionOption(),
            new ServeCommand(connectors),
            new MigrateCommand(),
            new IngestCommand(connectors),
            new PlatformsCommand(),
            new RejectionsCommand(connectors),
            new AuditCommand(connectors),
            new AuditLogCommand(),
            new DemoCommand(connectors),
            new TokenCommand(),
            new SigningKeyCommand(),
            new AnalystsCommand(),
            new ApiKeysCommand(),
            new OperationsCommand(),
            new TerritoryCommand(),
            new RollupsCommand(),
            new SchemaCommand(),
            new DoctorCommand(),
        };
    }

    /// <summary>Runs one call to its end. What goes wrong is told in one sentence on <paramref name="error"/>.</summary>
    public static async Task<int> RunAsync(string[] words, TextWriter output, TextWriter error)
    {
        var call = Create().Parse(words);
        if (call.Errors.Count > 0 && call.Action is not HelpWithExamples)
        {
            foreach (var fault in call.Errors) await error.WriteLineAsync(fault.Message);
            await error.WriteLineAsync($"See: {UsageOf(call)} --help");
            return ExitCodes.WrongUsage;
        }

        using var signals = new TerminationSignals();
        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = output, Error = error };
            return await call.InvokeAsync(configuration, signals.Token);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            return ExitCodes.BrokenOff;
        }
        catch (Exception fault)
        {
            await error.WriteLineAsync(Faults.Describe(fault));
            return ExitCodes.Failed;
        }
    }

    private static string UsageOf(ParseResult call)
    {
        var words = new List<string>();
        for (var command = call.CommandResult; command is not null; command = command.Parent as System.CommandLine.Parsing.CommandResult)
        {
            words.Insert(0, command.Command.Name);
        }

        return string.Join(' ', words);
    }
}
