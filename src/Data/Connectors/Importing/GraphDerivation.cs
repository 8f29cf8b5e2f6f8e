using System.Text.Json;
using Jianye.DataHub.Data.Connectors.Claims;
using Jianye.DataHub.Data.Connectors.Identity;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Derives the graph from all that deliveries said: places first, then who is who, then what persons and records say.</summary>
/// <remarks>A function of the records alone: the order in which they came cannot matter, and what is equal is not written.</remarks>
internal sealed class GraphDerivation(HubDatabase database, NpgsqlConnection connection, IReadOnlyList<DatasetDefinition> datasets)
{
    private readonly IReadOnlyList<DatasetDefinition> _datasets = [.. datasets.Concat(datasets.SelectMany(dataset => dataset.Gathers)).DistinctBy(dataset => dataset.Id)];

    public async Task RunIfPendingAsync(CancellationToken cancellationToken)
    {
        await using (var pending = new NpgsqlCommand("select pending from intake_state", connection))
        {
            if (await pending.ExecuteScalarAsync(cancellationToken) is not true) return;
        }

        // Commits need not wait for the disk: what a crash takes back is derived again, since the mark at the end waits, and with it all before it.
        await ExecuteAsync("set synchronous_commit = off");
        await RunAsync(cancellationToken);
        await ExecuteAsync("reset synchronous_commit");
        await ExecuteAsync("update intake_state set pending = false");

        async Task ExecuteAsync(string text)
        {
            await using var command = new NpgsqlCommand(text, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        using var context = HubContextFactory.Create();
        var order = new ProjectionOrder(context.Model, _datasets.Select(dataset => dataset.Entity).OfType<string>().ToHashSet(StringComparer.Ordinal));

        await PlannerStatistics.RefreshAsync(connection, ["source_records", "source_links", "source_gathered", "person_mentions"], cancellationToken);
        await GatheredRecords.RunAsync(connection, [.. _datasets.Where(dataset => dataset.IsGathered).Select(dataset => dataset.Id)], cancellationToken);
        await Placement.RunAsync(connection, Datasets(nameof(Building)), cancellationToken);
        await NamedThings.RunAsync(connection, cancellationToken);
        foreach (var entity in order.Before) await ProjectAsync(entity);

        var identity = new IdentityStore(connection);
        var resolutions = IdentityResolver.Resolve(await identity.LoadAsync(cancellationToken));
        await using (var transaction = await connection.BeginTransactionAsync(cancellationToken))
        {
            await identity.SaveAsync(resolutions, HubIds.Assign(resolutions), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await using (var reading = await database.Writing.OpenConnectionAsync(cancellationToken))
        {
            await new ResidentProjection(reading, connection, context.Model.FindEntityType(typeof(Resident))!)
                .RunAsync([.. _datasets.Where(dataset => dataset.Entity is null).Select(dataset => dataset.Id)], cancellationToken);
        }

        await PlannerStatistics.RefreshAsync(connection, ["person_mentions", "residents"], cancellationToken);
        foreach (var entity in order.After) await ProjectAsync(entity);
        foreach (var entity in order.Before.Concat(order.After)) await new EntityProjection(entity, Datasets(entity.ClrType.Name)).RefreshAsync(connection, order.NotBefore(entity), cancellationToken);
        foreach (var entity in order.Before.Concat(order.After)) await LinkListsAsync(entity);
        await CareLinks.RunAsync(connection, Datasets(nameof(CareClient)), cancellationToken);
        await RoleLinks.RunAsync(connection, cancellationToken);
        await DwellingLinks.RunAsync(connection, cancellationToken);

        async Task ProjectAsync(IEntityType entity)
        {
            await new EntityProjection(entity, Datasets(entity.ClrType.Name)).RunAsync(connection, order.NotBefore(entity), cancellationToken);
            await PlannerStatistics.RefreshAsync(connection, [entity.GetTableName()!], cancellationToken);
        }

        async Task LinkListsAsync(IEntityType entity)
        {
            foreach (var navigation in entity.GetSkipNavigations())
            {
                var member = JsonNamingPolicy.CamelCase.ConvertName(navigation.Name);
                var saying = _datasets.Where(dataset => dataset.Entity == entity.ClrType.Name && dataset.Fields.Contains(member)).Select(dataset => dataset.Id).ToArray();
                if (saying.Length > 0) await ListLinks.RunAsync(connection, navigation, saying, cancellationToken);
            }
        }
    }

    private string[] Datasets(string entity) => [.. _datasets.Where(dataset => dataset.Entity == entity).Select(dataset => dataset.Id)];
}
