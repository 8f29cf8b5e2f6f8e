using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Jianye.DataHub.Data.Database.Roles;

/// <summary>Hands rights to the roles: made anew from the declarations whenever these, or the database, have changed.</summary>
internal static class DatabaseRights
{
    private const string Reading = $"""
        grant usage on schema public to {DatabaseRoles.Reader}, {DatabaseRoles.Masks};
        grant select on all tables in schema public to {DatabaseRoles.Reader};
        """;

    /// <summary>Does nothing where the roles are not there, or the rights are as they should be.</summary>
    /// <param name="connection">The owner's, alone at this.</param>
    /// <param name="version">How many migrations there are, and the last: a new table needs rights, too.</param>
    public static async Task ApplyAsync(NpgsqlConnection connection, string version, CancellationToken cancellationToken)
    {
        if (!await DatabaseRoles.AreThereAsync(connection, cancellationToken)) return;
        var statements = Reading + AnalystViews.Write();
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{version}\n{statements}")));
        await using (var ask = new NpgsqlCommand($"select obj_description(to_regnamespace('{AnalystViews.Schema}'), 'pg_namespace') = $1", connection) { Parameters = { new() { Value = digest } } })
        {
            if (await ask.ExecuteScalarAsync(cancellationToken) is true) return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var apply = new NpgsqlCommand($"{statements}\ncomment on schema {AnalystViews.Schema} is '{digest}'", connection, transaction) { CommandTimeout = 0 };
        await apply.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
