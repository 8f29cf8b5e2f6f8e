using System.Data;
using Jianye.DataHub.Data.Connectors.Identity.Reviews;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Quality;
using Jianye.DataHub.Data.Writing;
using Npgsql;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Takes deliveries in: records first, platform by platform, then the graph derived from all that was ever said.</summary>
/// <remarks>An import that was interrupted at any point is made good by running it again: nothing is lost or taken twice.</remarks>
public sealed class Importer(HubDatabase database, IReadOnlyList<IConnector> connectors, TimeProvider time)
{
    /// <summary>Any number will do, as long as it is this program's alone.</summary>
    internal const long LockKey = 0x4A59_494D_50;

    /// <param name="slug">The platform, or null for all that have a connector.</param>
    /// <param name="paths">Deliveries in the order in which they came: directories that hold a folder a platform; of a named platform also
    /// its own folder, a part of it, or a file.</param>
    /// <param name="progress">Told after every batch; null for nobody.</param>
    /// <exception cref="ImportException">The platform or path is not known, or another import is under way.</exception>
    public async Task<IReadOnlyList<ImportReport>> ImportAsync(
        string? slug, IReadOnlyList<string> paths, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var chosen = connectors.Where(connector => slug is null || connector.Slug == slug).OrderBy(connector => connector.Slug, StringComparer.Ordinal).ToList();
        if (chosen.Count == 0) throw new ImportException($"No connector is called {slug}; \"hub platforms\" lists them.");
        var deliveries =
            from path in paths
            from connector in chosen
            select new Delivery(connector.Slug, DeliveryFolder.Find(path, connector.Slug, isNamed: slug is not null));
        return await ImportAsync([.. deliveries.Where(delivery => delivery.Files.Count > 0)], progress, cancellationToken);
    }

    /// <param name="deliveries">In the order in which they came.</param>
    /// <param name="progress">Told after every batch; null for nobody.</param>
    /// <returns>A report a delivery.</returns>
    /// <exception cref="ImportException">Another import is under way, or the graph was loaded straight.</exception>
    public async Task<IReadOnlyList<ImportReport>> ImportAsync(IReadOnlyList<Delivery> deliveries, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        await using var connection = await database.Writing.OpenConnectionAsync(cancellationToken);
        await LockAsync(connection, cancellationToken);
        try
        {
            await RefuseLoadedAsync(connection, cancellationToken);
            var reports = new List<ImportReport>();
            await DeferredDefinitions.TakeOffAsync(connection, ["source_records", "source_links", "person_mentions"], cancellationToken);
            var generation = await GraphDerivation.NextAsync(connection, cancellationToken);
            foreach (var delivery in deliveries)
            {
                var connector = connectors.Single(candidate => candidate.Slug == delivery.Slug);
                reports.Add(await new PlatformImport(connection, connector, generation, time, progress).RunAsync(delivery.Files, cancellationToken));
            }

            await DecisionStore.MarkAsync(connection, generation, cancellationToken);
            progress?.Report(new ImportProgress(null, null, 0, 0));
            IReadOnlyList<DatasetDefinition> datasets = [.. connectors.SelectMany(connector => connector.Datasets)];
            await new GraphDerivation(database, connection, datasets).RunIfPendingAsync(cancellationToken);
            await new QualityMeasurement(connection, datasets, time).RunAsync(cancellationToken);
            return reports;
        }
        finally
        {
            // A connection that broke gave the lock back itself, and what broke it is what is to be told.
            if (connection.State == ConnectionState.Open)
            {
                await using var unlock = new NpgsqlCommand("select pg_advisory_unlock($1)", connection) { Parameters = { new() { Value = LockKey } } };
                await unlock.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }
    }

    /// <summary>A derivation would find no record behind the rows, and take them away.</summary>
    private static async Task RefuseLoadedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select exists (select from demo_intake where loaded)", connection);
        if (await command.ExecuteScalarAsync(cancellationToken) is true) throw new LoadedDistrictException();
    }

    private static async Task LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = LockKey } } };
        if (await command.ExecuteScalarAsync(cancellationToken) is not true)
        {
            throw new ImportUnderWayException("Another import into this database is under way; run this one again when it has ended.");
        }
    }
}
