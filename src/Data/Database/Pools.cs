using Npgsql;

namespace Jianye.DataHub.Data.Database;

/// <summary>The hub's two pools of connections.</summary>
internal static class Pools
{
    /// <summary>Two to four connections a core were measured best: more only wait for each other.</summary>
    private static readonly int ReadingConnections = Math.Clamp(Environment.ProcessorCount * 4, 8, 32);

    /// <param name="connectionString">The owner's.</param>
    /// <param name="role">A role that may only read; null to read as the owner.</param>
    /// <param name="hasLogin">True where the role is logged in as, false where the owner takes it on.</param>
    public static NpgsqlDataSource ForReading(string connectionString, string? role = null, bool hasLogin = false)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "jianye-datahub read",
            MaxPoolSize = ReadingConnections,
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            // Nothing here sets session state, so there is nothing to reset between two users of a connection.
            NoResetOnClose = true,
            // A batch is one transaction: under repeatable read all its statements see one snapshot.
            Options = @"-c default_transaction_read_only=on -c default_transaction_isolation=repeatable\ read -c jit=off",
        };
        if (role is not null && hasLogin) settings.Username = role;
        else if (role is not null) settings.Options += $" -c role={role}";
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.UseNetTopologySuite();
        return builder.Build();
    }

    public static NpgsqlDataSource ForWriting(string connectionString)
    {
        // Deriving a district's graph takes minutes: what bounds a statement is its caller's token. A lost server is noticed by the keepalive.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "jianye-datahub write", MaxPoolSize = 16, CommandTimeout = 0, KeepAlive = 30 };
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.UseNetTopologySuite();
        return builder.Build();
    }

    /// <summary>One connection that writes the audit log, and one to spare: what is answered waits for it, so a commit is on the disk when it says so.</summary>
    public static NpgsqlDataSource ForAudit(string connectionString) => ForShort(connectionString, "jianye-datahub audit", connections: 2, seconds: 10, waitsForDisk: true);

    /// <summary>One connection that tells of changes. A notification is a commit too, whose way to the disk nobody has to wait for: who was not told looks once a second.</summary>
    public static NpgsqlDataSource ForKnocking(string connectionString) => ForShort(connectionString, "jianye-datahub knock", connections: 1, seconds: 5, waitsForDisk: false);

    /// <summary>One connection that waits to be told of changes.</summary>
    public static NpgsqlDataSource ForListening(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "jianye-datahub listen", Pooling = false, Timeout = 5, KeepAlive = 10 };
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }

    /// <summary>For short statements that are given up rather than waited for.</summary>
    private static NpgsqlDataSource ForShort(string connectionString, string name, int connections, int seconds, bool waitsForDisk)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = name,
            MaxPoolSize = connections,
            Timeout = 5,
            CommandTimeout = seconds,
            KeepAlive = 30,
            NoResetOnClose = true,
            Options = $"-c synchronous_commit={(waitsForDisk ? "on" : "off")}",
        };
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}
