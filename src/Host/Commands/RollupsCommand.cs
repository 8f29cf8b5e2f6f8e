using Jianye.DataHub.Data.Rollups;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub rollups</c>: the numbers of incidents and service requests by day.</summary>
internal sealed class RollupsCommand : HubCommand
{
    public RollupsCommand()
        : base("rollups", "The numbers by day that are kept beside incidents and service requests.", "hub rollups make")
        => Subcommands.Add(new MakeCommand());

    /// <summary><c>hub rollups make</c>: counts all rows anew, for a database whose triggers were off for a while.</summary>
    private sealed class MakeCommand : DatabaseCommand
    {
        public MakeCommand()
            : base("make", "Counts all rows anew, where hub doctor says that numbers differ from the rows; changes wait for it, readers do not.", "hub rollups make", "hub rollups make --data /srv/hub")
            => SetAction(async (call, cancellationToken) =>
            {
                await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
                var rollups = new RollupUpkeep(database);
                var differing = await rollups.DifferingAsync(cancellationToken);
                await rollups.MakeAsync(cancellationToken);
                await call.InvocationConfiguration.Output.WriteLineAsync(
                    differing == 0 ? "All rows were counted anew; nothing had been wrong." : $"All rows were counted anew; {differing} numbers had been wrong.");
                return ExitCodes.Done;
            });
    }
}
