using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub doctor</c>: what is installed, reachable, migrated, behind; one line each.</summary>
internal sealed class DoctorCommand : DatabaseCommand
{
    public DoctorCommand()
        : base("doctor", "Looks at what the hub stands on, a line each; exit code 1 if something is wrong.", "hub doctor", "hub doctor --data /srv/hub")
        => SetAction(async (call, cancellationToken) =>
        {
            var storage = StorageOptions.Read(StorageSettingsOf(call));
            var isWell = true;
            await foreach (var finding in Diagnosis.RunAsync(storage.Data, storage.Database, cancellationToken))
            {
                isWell &= finding.IsGood;
                await call.InvocationConfiguration.Output.WriteLineAsync($"{(finding.IsGood ? "ok   " : "WRONG")} {finding.Subject,-10} {finding.Text}");
            }

            return isWell ? ExitCodes.Done : ExitCodes.Failed;
        });
}
