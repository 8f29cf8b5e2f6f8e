using Npgsql;

namespace Jianye.DataHub.Data.Database;

/// <summary>What an operator may write after <c>--database</c>.</summary>
internal static class ConnectionText
{
    /// <summary>Takes Npgsql's <c>Host=…;Database=…</c> and the <c>postgresql://user:password@host:port/database</c> of other tools.</summary>
    /// <exception cref="DatabaseException">It is neither.</exception>
    public static string Parse(string text)
    {
        try
        {
            var isAddress = text.StartsWith("postgresql://", StringComparison.Ordinal) || text.StartsWith("postgres://", StringComparison.Ordinal);
            var builder = isAddress ? FromAddress(new Uri(text)) : new NpgsqlConnectionStringBuilder(text);
            if (!string.IsNullOrEmpty(builder.Host)) return builder.ConnectionString;
        }
        catch (Exception fault) when (fault is ArgumentException or UriFormatException or FormatException)
        {
            throw Unreadable();
        }

        throw Unreadable();
    }

    private static NpgsqlConnectionStringBuilder FromAddress(Uri address)
    {
        var user = address.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
            Username = Uri.UnescapeDataString(user[0]),
        };
        if (address.Port > 0) builder.Port = address.Port;
        if (user.Length > 1) builder.Password = Uri.UnescapeDataString(user[1]);
        return builder;
    }

    private static DatabaseException Unreadable()
        => new("--database can't be read; write \"Host=…;Port=…;Database=…;Username=…;Password=…\" or \"postgresql://user:password@host:port/database\".");
}
