using Npgsql;

namespace Jianye.DataHub.Data.Database;

/// <summary>Whether an existing PostgreSQL is fit for a hub; asked once at the start.</summary>
internal static class DatabaseCheck
{
    private const string Question = """
        select current_setting('server_version_num')::int, pg_encoding_to_char(d.encoding), d.datlocprovider::text, d.datctype,
               exists (select from pg_available_extensions where name = 'postgis'), exists (select from pg_collation where collprovider = 'i')
        from pg_database d where d.datname = current_database()
        """;

    /// <exception cref="DatabaseException">It can't be reached, is too old, has no PostGIS, no ICU, or no UTF-8.</exception>
    public static async Task RunAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = source.CreateCommand(Question);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            var version = reader.GetInt32(0);
            if (version < 150000) throw new DatabaseException($"The database is PostgreSQL {version / 10000}; 15 or newer is needed.");
            if (reader.GetString(1) != "UTF8")
            {
                throw new DatabaseException($"The database's encoding is {reader.GetString(1)}; create it with encoding UTF8, since names are Chinese.");
            }

            var characters = reader.GetString(3);
            if (reader.GetString(2) == "c" && !characters.Contains("utf", StringComparison.OrdinalIgnoreCase))
            {
                throw new DatabaseException(
                    $"The database's LC_CTYPE is {characters}, under which Chinese letters are no letters; create it with lc_ctype 'C.UTF-8'.");
            }

            if (!reader.GetBoolean(5)) throw new DatabaseException("The database's PostgreSQL was built without ICU, by which names are sorted by pinyin; take one built with it.");
            if (!reader.GetBoolean(4)) throw new DatabaseException("The database has no PostGIS 3; install it on the database's machine (postgresql-15-postgis-3).");
        }
        catch (NpgsqlException fault)
        {
            throw new DatabaseException(fault is PostgresException { SqlState: "28P01" or "28000" }
                ? "The database refused the user or the password of --database."
                : fault is PostgresException { SqlState: "3D000" }
                    ? "The database that --database names does not exist; create it with encoding UTF8 and lc_ctype 'C.UTF-8'."
                    : "The database that --database names can't be reached; is it running, and are host and port right?");
        }
    }
}
