using System.CommandLine;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub audit</c>: who every delivered record was taken to be, and what became of it.</summary>
internal sealed class AuditCommand : DatabaseCommand
{
    private readonly Option<string> _out = new("--out") { Description = "The directory to write to.", HelpName = "DIR", Required = true };

    /// <param name="connectors">Loads the platforms that the hub can take in.</param>
    public AuditCommand(Func<IReadOnlyList<IConnector>> connectors)
        : base(
            "audit",
            "Writes links.csv, verdicts.csv, placements.csv, files.csv and counts.json: who every delivered record was taken to be, and what became of it.",
            "hub audit --out /tmp/audit")
    {
        Options.Add(_out);
        SetAction(async (call, cancellationToken) =>
        {
            await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
            await AuditedCommands.WriteAsync(database, AuditKind.Export, "audit", null);
            var directory = call.GetRequiredValue(_out);
            await new AuditExporter(database, connectors()).WriteAsync(directory, cancellationToken);
            await call.InvocationConfiguration.Output.WriteLineAsync($"The audit files are in {directory}.");
            return ExitCodes.Done;
        });
    }
}
