using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Host.Options;

/// <summary>Where the hub keeps what it knows.</summary>
/// <param name="Data">Directory of the private PostgreSQL and of the key for tokens; <c>.hub</c> of the current directory unless set.</param>
/// <param name="Database">An existing PostgreSQL instead of the private one; null for the private one.</param>
internal sealed record StorageOptions(string Data, string? Database)
{
    public static StorageOptions Read(Settings settings) => new(settings.Text("Data") ?? ".hub", settings.Text("Database"));

    /// <summary>Where the files of a demo district lie while they are taken in.</summary>
    public string DemoWorkspace => Path.GetFullPath(Database is null ? Path.Combine(Data, "demo") : Path.Combine(Path.GetTempPath(), $"hub-demo-{Guid.CreateVersion7():N}"));

    /// <summary>Where deliveries by HTTP lie until they are taken in.</summary>
    public string Spool => Path.GetFullPath(Database is null ? Path.Combine(Data, "intake") : Path.Combine(Path.GetTempPath(), $"hub-intake-{Guid.CreateVersion7():N}"));

    /// <summary>Where attached files lie unless a setting says another place.</summary>
    public string Attachments => Path.GetFullPath(Path.Combine(Data, "attachments"));

    /// <summary>Opens the database and brings it to this version, as every command that works with the data does first.</summary>
    /// <exception cref="DatabaseException">It can't be used.</exception>
    public async Task<HubDatabase> OpenAsync(CancellationToken cancellationToken)
    {
        var (database, _) = await OpenNewestAsync(cancellationToken);
        return database;
    }

    /// <summary><see cref="OpenAsync"/>, telling what was done to it.</summary>
    /// <exception cref="DatabaseException">It can't be used.</exception>
    public async Task<(HubDatabase Database, MigrationOutcome Migration)> OpenNewestAsync(CancellationToken cancellationToken)
    {
        var database = Database is null
            ? await HubDatabase.OpenPrivateAsync(Data, cancellationToken)
            : await HubDatabase.OpenExistingAsync(Database, cancellationToken);
        try
        {
            return (database, await Migrator.RunAsync(database, cancellationToken));
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }
}
