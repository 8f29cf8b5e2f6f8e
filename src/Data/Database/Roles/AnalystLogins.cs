using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Npgsql;

namespace Jianye.DataHub.Data.Database.Roles;

/// <summary>The logins of analysts' own tools (R, QGIS, a notebook): they read the views of the schema <c>analysis</c>, within their scope, and nothing else.</summary>
public sealed partial class AnalystLogins(HubDatabase database)
{
    /// <summary>How many connections a login may have at once.</summary>
    private const int MostConnections = 5;

    /// <summary>Whether a login may be called so: 1 to 40 small letters, digits and underscores, a letter first, and no name of PostgreSQL's or the hub's.</summary>
    public static bool IsName(string name) => NamePattern().IsMatch(name);

    /// <summary>Makes a login, or gives an existing one another scope and a new password.</summary>
    /// <param name="login">Its name (<see cref="IsName"/>), scope and end.</param>
    /// <returns>The password, which is kept nowhere.</returns>
    /// <exception cref="DatabaseException">A code of the scope is nobody's, or the database's user may not make logins.</exception>
    public async Task<string> AddAsync(AnalystLogin login, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database.AdministratorConnectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        await RefuseUnknownAsync(connection, login.Scope, cancellationToken);
        try
        {
            var isNew = await AskAsync(connection, "select to_regrole($1) is null", cancellationToken, login.Name) is true;
            await RunAsync(
                connection, isNew ? "create role %1$I login connection limit %2$s in role hub_analyst" : "grant hub_analyst to %1$I", cancellationToken, login.Name, MostConnections.ToString(CultureInfo.InvariantCulture));
            await RunAsync(connection, "alter role %1$I password %2$L valid until %3$L", cancellationToken, login.Name, ScramSecret.Of(password), login.ValidUntil?.ToString("O", CultureInfo.InvariantCulture) ?? "infinity");
            foreach (var setting in (string[])["default_transaction_read_only = on", "statement_timeout = '5min'", "search_path = analysis, public"])
            {
                await RunAsync(connection, $"alter role %1$I set {setting}", cancellationToken, login.Name);
            }

            await AskAsync(connection, "delete from analyst_scopes where login = $1", cancellationToken, login.Name);
            foreach (var code in login.Scope.Distinct()) await AskAsync(connection, "insert into analyst_scopes (login, code) values ($1, $2)", cancellationToken, login.Name, code);
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DatabaseException("The user of --database may not make logins; let an administrator do it as docs/guides/analysts.md says.");
        }

        await transaction.CommitAsync(cancellationToken);
        return password;
    }

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<AnalystLogin>> ListAsync(CancellationToken cancellationToken)
    {
        await using var command = database.Writing.CreateCommand("""
            select r.rolname, array(select s.code from analyst_scopes s where s.login = r.rolname order by s.code), nullif(r.rolvaliduntil, 'infinity')
            from pg_roles r join pg_auth_members m on m.member = r.oid join pg_roles a on a.oid = m.roleid
            where a.rolname = 'hub_analyst' and r.rolcanlogin order by 1
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var logins = new List<AnalystLogin>();
        while (await reader.ReadAsync(cancellationToken))
        {
            logins.Add(new AnalystLogin(reader.GetString(0), reader.GetFieldValue<string[]>(1), await reader.IsDBNullAsync(2, cancellationToken) ? null : reader.GetFieldValue<DateTimeOffset>(2)));
        }

        return logins;
    }

    /// <summary>Takes a login away and ends its sessions.</summary>
    /// <returns>False where there is none of that name.</returns>
    public async Task<bool> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        if (!(await ListAsync(cancellationToken)).Any(login => login.Name == name)) return false;
        await using var source = NpgsqlDataSource.Create(database.AdministratorConnectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await AskAsync(connection, "delete from analyst_scopes where login = $1", cancellationToken, name);
        await RunAsync(connection, "alter role %1$I nologin", cancellationToken, name);
        await AskAsync(connection, "select pg_terminate_backend(pid) from pg_stat_activity where usename = $1", cancellationToken, name);
        await RunAsync(connection, "drop role %1$I", cancellationToken, name);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static async Task RefuseUnknownAsync(NpgsqlConnection connection, IEnumerable<string> scope, CancellationToken cancellationToken)
    {
        foreach (var code in scope)
        {
            if (await AskAsync(
                connection,
                "select exists (select from districts where code = $1 union all select from streets where code = $1 union all select from communities where code = $1 union all select from grids where code = $1)",
                cancellationToken, code) is not true) throw new DatabaseException($"No part of the district has the code {code}; the graph's streets, communities and grids tell theirs.");
        }
    }

    /// <summary>A statement that takes no parameters: the names and words are quoted by PostgreSQL itself.</summary>
    private static async Task RunAsync(NpgsqlConnection connection, string form, CancellationToken cancellationToken, params string[] words)
    {
        var quoted = await AskAsync(connection, $"select format($f${form}$f$, {string.Join(", ", words.Select((_, index) => $"${index + 1}::text"))})", cancellationToken, words);
        await using var command = new NpgsqlCommand((string)quoted!, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string question, CancellationToken cancellationToken, params string[] values)
    {
        await using var command = new NpgsqlCommand(question, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    [GeneratedRegex("^(?!hub|pg_|postgres$|public$|none$)[a-z][a-z0-9_]{0,39}$")]
    private static partial Regex NamePattern();
}
