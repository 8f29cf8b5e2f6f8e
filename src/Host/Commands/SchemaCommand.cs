using System.CommandLine;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Schema;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub schema</c>: the graph's schema in SDL; needs no database.</summary>
internal sealed class SchemaCommand : HubCommand
{
    public SchemaCommand()
        : base("schema", "The graph's schema in SDL, and who may see what of it; needs no database.", "hub schema export", "hub schema print | less", "hub schema access")
    {
        Subcommands.Add(new ExportCommand());
        Subcommands.Add(new PrintCommand());
        Subcommands.Add(new AccessCommand());
    }

    private sealed class ExportCommand : HubCommand
    {
        private readonly Option<string> _output = new("--output", "-o")
        {
            Description = "The file to write.", HelpName = "FILE", DefaultValueFactory = _ => "schema.graphql",
        };

        public ExportCommand()
            : base("export", "Writes the schema to a file.", "hub schema export", "hub schema export --output /tmp/hub.graphql")
        {
            Options.Add(_output);
            SetAction(async (call, cancellationToken) =>
            {
                var file = call.GetRequiredValue(_output);
                await File.WriteAllTextAsync(file, SchemaText.Print(), cancellationToken);
                await call.InvocationConfiguration.Output.WriteLineAsync($"The schema is in {file}.");
                return ExitCodes.Done;
            });
        }
    }

    private sealed class PrintCommand : HubCommand
    {
        public PrintCommand()
            : base("print", "Prints the schema.", "hub schema print | less")
            => SetAction(async (call, cancellationToken) =>
            {
                await call.InvocationConfiguration.Output.WriteAsync(SchemaText.Print().AsMemory(), cancellationToken);
                return ExitCodes.Done;
            });
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
