using System.Net.Sockets;
using Npgsql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The database can't be reached, or ended the work: nothing is wrong with the question.</summary>
public sealed class DatabaseUnavailableException(Exception reason) : Exception("The database does not answer.", reason)
{
    /// <summary>Whether a fault says so: refused or lost connections, a server that starts, stops or has no connection left.</summary>
    internal static bool Is(NpgsqlException fault)
        => fault is PostgresException { SqlState: var state }
            ? state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) || state == PostgresErrorCodes.TooManyConnections
            : fault.InnerException is IOException or SocketException or TimeoutException || fault.IsTransient;
}
