using Npgsql;

namespace Jianye.DataHub.Data.Database.Roles;

/// <summary>The roles of PostgreSQL beside the owner, who migrates and takes deliveries in.</summary>
internal static class DatabaseRoles
{
    /// <summary>Answers questions: reads, and does nothing else.</summary>
    public const string Reader = "hub_reader";

    /// <summary>Owns the views of analysts' tools, so that these see what row policies and masks let through; nobody logs in as it.</summary>
    public const string Masks = "hub_masks";

    /// <summary>What logins of analysts' tools belong to.</summary>
    public const string Analysts = "hub_analyst";

    /// <summary>Makes what is missing; for an administrator of the cluster.</summary>
    /// <param name="owner">The role that owns the hub's database.</param>
    public static string Make(string owner) => $"""
        do $$
        begin
            if to_regrole('{Reader}') is null then create role {Reader} login; end if;
            if to_regrole('{Masks}') is null then create role {Masks} nologin; end if;
            if to_regrole('{Analysts}') is null then create role {Analysts} nologin; end if;
            if not pg_has_role('{owner}', '{Reader}', 'member') then grant {Reader} to {owner}; end if;
            if not pg_has_role('{owner}', '{Masks}', 'member') then grant {Masks} to {owner}; end if;
        end
        $$
        """;

    /// <summary>Whether this database's user may hand rights to them.</summary>
    public static Task<bool> AreThereAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => AskAsync(
        connection,
        $"select count(*) = 3 and bool_and(rolname = '{Analysts}' or pg_has_role(current_user, oid, 'member')) from pg_roles where rolname in ('{Reader}', '{Masks}', '{Analysts}')",
        cancellationToken);

    /// <summary>Whether questions can be asked as <see cref="Reader"/>.</summary>
    public static async Task<bool> CanReadAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await AskAsync(
            connection,
            $"select coalesce(bool_or(pg_has_role(current_user, oid, 'member') and has_table_privilege(oid, to_regclass('public.reference_versions'), 'select')), false) from pg_roles where rolname = '{Reader}'",
            cancellationToken);
    }

    private static async Task<bool> AskAsync(NpgsqlConnection connection, string question, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
