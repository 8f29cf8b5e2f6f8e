using System.CommandLine;
using System.Globalization;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub audit-log</c>: whether the log of who read and changed personal data is whole.</summary>
internal sealed class AuditLogCommand : HubCommand
{
    public AuditLogCommand()
        : base("audit-log", "Looks after the log of who read and changed personal data.", "hub audit-log verify", "hub audit-log heads > /media/usb/heads.txt")
    {
        Subcommands.Add(new VerifyCommand());
        Subcommands.Add(new HeadsCommand());
    }

    private sealed class VerifyCommand : DatabaseCommand
    {
        private readonly Option<FileInfo?> _heads = new("--heads") { Description = "A file that \"hub audit-log heads\" wrote earlier: the entries in it must still be there.", HelpName = "FILE" };

        public VerifyCommand()
            : base("verify", "Looks whether every entry is there, as it was written and where it was; exit code 1 if not.", "hub audit-log verify", "hub audit-log verify --heads /media/usb/heads.txt")
        {
            Options.Add(_heads);
            SetAction(RunAsync);
        }

        private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
        {
            var (output, error) = (call.InvocationConfiguration.Output, call.InvocationConfiguration.Error);
            var heads = new List<AuditHead>();
            if (call.GetValue(_heads) is { } file)
            {
                if (!file.Exists)
                {
                    await error.WriteLineAsync("The file that --heads names is not there; name one that \"hub audit-log heads\" wrote.");
                    return ExitCodes.WrongUsage;
                }

                foreach (var line in await File.ReadAllLinesAsync(file.FullName, cancellationToken))
                {
                    if (AuditHead.Read(line) is { } head) heads.Add(head);
                    else if (!string.IsNullOrWhiteSpace(line))
                    {
                        await error.WriteLineAsync("A line of the file that --heads names is no head; name a file that \"hub audit-log heads\" wrote.");
                        return ExitCodes.WrongUsage;
                    }
                }
            }

            await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
            var (entries, chains, faults) = await AuditVerifier.RunAsync(database, heads, cancellationToken);
            foreach (var fault in faults) await output.WriteLineAsync(fault);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{entries:N0} entries in {chains:N0} chains: {(faults.Count == 0 ? "whole" : $"{faults.Count:N0} {(faults.Count == 1 ? "fault" : "faults")}")}."));
            return faults.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
        }
    }

    private sealed class HeadsCommand : DatabaseCommand
    {
        public HeadsCommand()
            : base("heads", "Prints the last entry of each chain, to be kept where the database's owner can't change it.", "hub audit-log heads > /media/usb/heads.txt")
        {
            SetAction(async (call, cancellationToken) =>
            {
                await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
                foreach (var head in await AuditVerifier.HeadsAsync(database, cancellationToken)) await call.InvocationConfiguration.Output.WriteLineAsync(head.ToString());
                return ExitCodes.Done;
            });
        }
    }
}
