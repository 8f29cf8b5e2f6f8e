using System.CommandLine;
using Jianye.DataHub.Schema;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub schema</c>: the graph's schema in SDL; needs no database.</summary>
internal sealed class SchemaCommand : HubCommand
{
    public SchemaCommand()
        : base("schema", "The graph's schema in SDL; needs no database.", "hub schema export", "hub schema print | less")
    {
        Subcommands.Add(new ExportCommand());
        Subcommands.Add(new PrintCommand());
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
}
