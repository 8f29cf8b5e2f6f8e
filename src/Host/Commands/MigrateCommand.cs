using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub migrate</c>: brings the database to this version; safe to run again, and by two at once.</summary>
internal sealed class MigrateCommand : DatabaseCommand
{
    public MigrateCommand()
        : base(
            "migrate",
            "Brings the database to this version: tables, territory, code lists, platforms. Safe to run again.",
            "hub migrate",
            "hub migrate --database \"Host=db.example;Database=hub;Username=hub;Password=…\"")
        => SetAction(async (call, cancellationToken) =>
        {
            var (database, migration) = await StorageOptions.Read(StorageSettingsOf(call)).OpenNewestAsync(cancellationToken);
            await using var closing = database;
            await call.InvocationConfiguration.Output.WriteLineAsync(migration.Applied switch
            {
                0 => "The database is up to date.",
                1 => "1 step was applied; the database is up to date.",
                var steps => $"{steps} steps were applied; the database is up to date.",
            });
            return ExitCodes.Done;
        });
}
