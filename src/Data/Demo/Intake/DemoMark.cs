using Npgsql;

namespace Jianye.DataHub.Data.Demo.Intake;

/// <summary>Which demo district a database was begun to be filled with, and whether all of it is in.</summary>
/// <param name="IsLoaded">Whether its rows were loaded straight: no record of a platform stands behind them.</param>
internal sealed record DemoMark(int Residents, long Seed, bool IsClean, bool IsFinished, bool IsLoaded)
{
    public DemoOptions Options => new() { Residents = Residents, Seed = Seed, Dirt = IsClean ? DemoDirt.None : DemoDirt.Usual };

    public bool IsOf(DemoOptions options) => Residents == options.Residents && Seed == options.Seed && IsClean == (options.Dirt == DemoDirt.None);

    public static async Task<DemoMark?> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select residents, seed, clean, finished, loaded from demo_intake", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new(reader.GetInt32(0), reader.GetInt64(1), reader.GetBoolean(2), reader.GetBoolean(3), reader.GetBoolean(4)) : null;
    }

    public static async Task BeginAsync(NpgsqlConnection connection, DemoOptions options, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            insert into demo_intake (residents, seed, clean) values ($1, $2, $3)
            on conflict (only_row) do update set residents = excluded.residents, seed = excluded.seed, clean = excluded.clean, finished = false, loaded = false
            """, connection)
        {
            Parameters = { new() { Value = options.Residents }, new() { Value = options.Seed }, new() { Value = options.Dirt == DemoDirt.None } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Says that the rows of a district were loaded straight, all of them.</summary>
    public static async Task LoadedAsync(NpgsqlConnection connection, DemoOptions options, CancellationToken cancellationToken)
    {
        await BeginAsync(connection, options, cancellationToken);
        await ExecuteAsync(connection, "update demo_intake set finished = true, loaded = true", cancellationToken);
    }

    public static Task FinishAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
        => ExecuteAsync(connection, "update demo_intake set finished = true", cancellationToken);

    public static Task ForgetAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
        => ExecuteAsync(connection, "delete from demo_intake", cancellationToken);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
