using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Demo.Intake;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>Loads a demo district straight into the tables of the graph, without records of platforms behind it. All of it is one transaction: a load
/// that was broken off leaves nothing, and until it is done nobody sees anything of it.</summary>
public sealed class DistrictLoad(HubDatabase database)
{
    /// <summary>Tables that hold something in every database, and those of deliveries.</summary>
    private static readonly string[] Standing = ["platforms", "platform_runs", "rejections", "districts", "streets", "communities", "grids", "policy_documents", "organizations"];

    /// <summary>True where nothing but what every database holds is there.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.Writing.OpenConnectionAsync(cancellationToken);
        return await IsEmptyAsync(connection, Tables(), cancellationToken);
    }

    /// <returns>False where this very district was loaded already: then nothing was done.</returns>
    /// <exception cref="DemoException">The database holds something else.</exception>
    /// <exception cref="ImportException">An import is under way.</exception>
    public async Task<bool> RunAsync(DemoOptions options, IProgress<DemoIntakeProgress>? progress, CancellationToken cancellationToken)
    {
        await using var connection = await database.Writing.OpenConnectionAsync(cancellationToken);
        if (await IsThereAsync(connection, options, cancellationToken)) return false;

        progress?.Report(new(DemoStage.Writing, "the district", 0, 0));
        await using var context = database.CreateContext();
        var places = await LoadedPlaces.ReadAsync(context, cancellationToken);
        var standing = await context.Organizations.ToDictionaryAsync(organization => organization.Name, organization => organization.Id, cancellationToken);
        // Made outside of the transaction: a connection that idles in one is ended.
        var tables = await Task.Run(() => LoadedTable.All(LoadedDistrict.Create(options, places, standing)), cancellationToken);

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await LockAsync(connection, cancellationToken);
        if (await IsThereAsync(connection, options, cancellationToken)) return false;
        await FillAsync(connection, context.Model, tables, progress, cancellationToken);
        await DemoMark.LoadedAsync(connection, options, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        // Their rows pass triggers one by one, and so are not marked as visible to all while they are copied: counts would look each of them up.
        await ExecuteAsync(connection, "vacuum (analyze) incidents, service_requests, incident_counts, service_request_counts", cancellationToken);
        return true;
    }

    private static async Task<bool> IsThereAsync(NpgsqlConnection connection, DemoOptions options, CancellationToken cancellationToken)
    {
        const string Advice = "a demo district is loaded into an empty one only; name a new directory with --data, or another --database.";
        if (await IsEmptyAsync(connection, Tables(), cancellationToken)) return false;
        var mark = await DemoMark.ReadAsync(connection, cancellationToken);
        if (mark is { IsLoaded: true } && mark.Residents == options.Residents && mark.Seed == options.Seed) return true;
        throw new DemoException(mark is null
            ? $"The database holds deliveries already: {Advice}"
            : FormattableString.Invariant($"The database holds another demo district ({mark.Residents} residents, seed {mark.Seed}, {(mark.IsLoaded ? "loaded straight" : "taken in as deliveries")}): {Advice}"));
    }

    private static async Task FillAsync(
        NpgsqlConnection connection, IModel model, IReadOnlyList<LoadedTable> tables, IProgress<DemoIntakeProgress>? progress, CancellationToken cancellationToken)
    {
        // Tables that are made anew in this very transaction take rows that PostgreSQL never has to look at again, and vanish with it.
        var filled = Tables();
        await DeferredDefinitions.TakeOffWithinAsync(connection, [.. filled, "organizations"], cancellationToken);
        await ExecuteAsync(connection, $"truncate {string.Join(", ", filled)}", cancellationToken);

        var (before, expected) = (0L, tables.Sum(table => table.Count));
        foreach (var table in tables)
        {
            await Task.Run(
                () => table.Copy(model, connection, (name, done) => progress?.Report(new(DemoStage.Loading, name, before + done, expected)), cancellationToken),
                cancellationToken);
            before += table.Count;
        }

        progress?.Report(new(DemoStage.Indexing, null, before, expected));
        await ExecuteAsync(connection, "set local maintenance_work_mem = '512MB'", cancellationToken);
        // Foreign keys are checked by joins, which are planned by statistics.
        await ExecuteAsync(connection, $"analyze {string.Join(", ", filled)}, organizations", cancellationToken);
        if (await DeferredDefinitions.MakeAgainWithinAsync(connection, cancellationToken) is { } worked) await ExecuteAsync(connection, $"analyze {worked}", cancellationToken);
    }

    /// <summary>The tables of the graph that a district may fill and that are empty in a new database, those of links between two entities too.</summary>
    private static List<string> Tables()
    {
        using var context = HubContextFactory.Create();
        return [.. context.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).Select(entity => entity.GetTableName()).OfType<string>().Distinct().Except(Standing)];
    }

    private static async Task<bool> IsEmptyAsync(NpgsqlConnection connection, List<string> tables, CancellationToken cancellationToken)
    {
        if (await DeliveredFiles.AnyAsync(connection, cancellationToken)) return false;
        await using var command = new NpgsqlCommand($"select {string.Join(" or ", tables.Select(table => $"exists (select from {table})"))}", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is false;
    }

    /// <summary>No other demo and no import beside it; both locks end with the transaction.</summary>
    private static async Task LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var demo = new NpgsqlCommand("select pg_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = DemoIntake.LockKey } } };
        await demo.ExecuteNonQueryAsync(cancellationToken);
        await using var import = new NpgsqlCommand("select pg_try_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = Importer.LockKey } } };
        if (await import.ExecuteScalarAsync(cancellationToken) is not true) throw new ImportUnderWayException("An import into this database is under way; run this again when it has ended.");
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
