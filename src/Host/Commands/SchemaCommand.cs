using System.CommandLine;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Federation;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub schema</c>: the graph's schema in SDL; needs no database.</summary>
internal sealed class SchemaCommand : HubCommand
{
    public SchemaCommand()
        : base("schema", "The graph's schema in SDL, and who may see what of it; needs no database.", "hub schema export", "hub schema export --federation --output hub.subgraph.graphql", "hub schema print | less", "hub schema access")
    {
        Subcommands.Add(new ExportCommand());
        Subcommands.Add(new PrintCommand());
        Subcommands.Add(new AccessCommand());
    }

    private static Option<bool> OfFederation() => new("--federation") { Description = "As a subgraph of Apollo Federation 2: with keys, as composition takes it." };

    private static Option<bool> OfNumbers() => new("--without-personal-keys")
    {
        Description = "With --federation: leaves out the key Resident.idNumber, for gateways that read every key of whatever they pass on.",
    };

    private static string Text(bool isSubgraph, bool hasPersonalKeys) => isSubgraph ? SubgraphText.Print(hasPersonalKeys) : SchemaText.Print();

    private sealed class ExportCommand : HubCommand
    {
        private readonly Option<string> _output = new("--output", "-o")
        {
            Description = "The file to write.", HelpName = "FILE", DefaultValueFactory = _ => "schema.graphql",
        };

        private readonly Option<bool> _federation = OfFederation();

        private readonly Option<bool> _numbers = OfNumbers();

        public ExportCommand()
            : base("export", "Writes the schema to a file.", "hub schema export", "hub schema export --output /tmp/hub.graphql", "hub schema export --federation --output /tmp/hub.subgraph.graphql")
        {
            Options.Add(_output);
            Options.Add(_federation);
            Options.Add(_numbers);
            SetAction(async (call, cancellationToken) =>
            {
                var file = call.GetRequiredValue(_output);
                await File.WriteAllTextAsync(file, Text(call.GetValue(_federation), !call.GetValue(_numbers)), cancellationToken);
                await call.InvocationConfiguration.Output.WriteLineAsync($"The schema is in {file}.");
                return ExitCodes.Done;
            });
        }
    }

    private sealed class PrintCommand : HubCommand
    {
        private readonly Option<bool> _federation = OfFederation();

        private readonly Option<bool> _numbers = OfNumbers();

        public PrintCommand()
            : base("print", "Prints the schema.", "hub schema print | less", "hub schema print --federation > hub.subgraph.graphql")
        {
            Options.Add(_federation);
            Options.Add(_numbers);
            SetAction(async (call, cancellationToken) =>
            {
                await call.InvocationConfiguration.Output.WriteAsync(Text(call.GetValue(_federation), !call.GetValue(_numbers)).AsMemory(), cancellationToken);
                return ExitCodes.Done;
            });
        }
    }

    private sealed class AccessCommand : HubCommand
    {
        private readonly Option<FileInfo?> _output = new("--output", "-o")
        {
            Description = "A guide in which the tables are put in place of those between its marks; printed unless given.", HelpName = "FILE",
        };

        public AccessCommand()
            : base("access", "Tables of roles, rows and columns, made from what the hub decides by.", "hub schema access", "hub schema access --output docs/guides/access.md")
        {
            Options.Add(_output);
            SetAction(async (call, cancellationToken) =>
            {
                if (call.GetValue(_output) is not { } file)
                {
                    await call.InvocationConfiguration.Output.WriteAsync(AccessTables.Print().AsMemory(), cancellationToken);
                    return ExitCodes.Done;
                }

                try
                {
                    await File.WriteAllTextAsync(file.FullName, AccessTables.PutInto(await File.ReadAllTextAsync(file.FullName, cancellationToken)), cancellationToken);
                }
                catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
                {
                    await call.InvocationConfiguration.Error.WriteLineAsync(fault.Message);
                    return ExitCodes.Failed;
                }

                await call.InvocationConfiguration.Output.WriteLineAsync($"The tables are in {file}.");
                return ExitCodes.Done;
            });
        }
    }
}
