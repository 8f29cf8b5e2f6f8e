using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Data.Territory;
using Jianye.DataHub.Host.Options;
using Npgsql;

namespace Jianye.DataHub.Host.Commands;

/// <summary>What the operator is told when a command fails.</summary>
internal static class Faults
{
    private const int NoSpaceLeft = 28;

    /// <returns>One sentence; for a fault of the hub itself also where it happened, without the values it happened with.</returns>
    public static string Describe(Exception fault) => fault switch
    {
        LoadedDistrictException => $"{fault.Message} ({LoadedDistrictException.Code})",
        DatabaseException or SettingException or TerritoryImportException or ImportException or MappingException or DemoException or AuditArchiveException => fault.Message,
        AuditUnavailableException => "It can't be written down who does what with personal data, so nothing was done; look whether PostgreSQL runs and has room.",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "The database's disk is full; free some room and start again: nothing that was acknowledged is lost.",
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } => "PostgreSQL was stopped meanwhile; start the command again.",
        NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException } => "The connection to PostgreSQL broke; see that it runs, then start the command again.",
        IOException { HResult: NoSpaceLeft } => "The disk is full; free some room and start again.",
        UnauthorizedAccessException or DirectoryNotFoundException or FileNotFoundException
            => "A file or directory that the command names can't be read or written; look at its path and its rights.",
        _ => $"An unexpected fault ({fault.GetType().Name}) ended the command; please report it with these lines:\n{fault.StackTrace}",
    };
}
