using Jianye.DataHub.Data.Connectors.Claims;
using Jianye.DataHub.Data.Connectors.Identity;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Derives the graph from all that deliveries said: places first, then who is who, then what persons and records say.</summary>
/// <remarks>A function of the records alone: the order in which they came cannot matter, and what is equal is not written.</remarks>
internal sealed class GraphDerivation(HubDatabase database, NpgsqlConnection connection, IReadOnlyList<DatasetDefinition> datasets)
{
    /// <summary>What stands without persons, in the order in which it is written.</summary>
    private static readonly Type[] Before = [typeof(Organization), typeof(ServiceItem), typeof(Building), typeof(Address), typeof(Household)];

    /// <summary>What refers to persons.</summary>
    private static readonly Type[] After =
    [
        typeof(GridTeamMember), typeof(Incident), typeof(Visit), typeof(CareClient), typeof(CareAgreement), typeof(CareOrder), typeof(ServiceRequest),
    ];

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
        var order = Before.Append(typeof(Resident)).Concat(After).ToList();
        var tables = order.ConvertAll(type => context.Model.FindEntityType(type)!.GetTableName()!);

        await PlannerStatistics.RefreshAsync(connection, ["source_records", "source_links", "person_mentions"], cancellationToken);
        await Placement.RunAsync(connection, Datasets(typeof(Building)), cancellationToken);
        await NamedThings.RunAsync(connection, cancellationToken);
        foreach (var type in Before) await ProjectAsync(type);

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
                .RunAsync([.. datasets.Where(dataset => dataset.Entity is null).Select(dataset => dataset.Id)], cancellationToken);
        }

        await PlannerStatistics.RefreshAsync(connection, ["person_mentions", "residents"], cancellationToken);
        foreach (var type in After) await ProjectAsync(type);
        foreach (var type in Before) await new EntityProjection(context.Model.FindEntityType(type)!, Datasets(type)).RefreshAsync(connection, tables.Skip(order.IndexOf(type)).ToHashSet(), cancellationToken);
        await CareLinks.RunAsync(connection, Datasets(typeof(CareClient)), cancellationToken);
        await RoleLinks.RunAsync(connection, cancellationToken);
        await DwellingLinks.RunAsync(connection, cancellationToken);

        async Task ProjectAsync(Type type)
        {
            var entity = context.Model.FindEntityType(type)!;
            await new EntityProjection(entity, Datasets(type)).RunAsync(connection, tables.Skip(order.IndexOf(type)).ToHashSet(), cancellationToken);
            await NamedThings.LinkAsync(connection, entity, Datasets(type), cancellationToken);
            await PlannerStatistics.RefreshAsync(connection, [entity.GetTableName()!], cancellationToken);
        }
    }

    private string[] Datasets(Type entity) => [.. datasets.Where(dataset => dataset.Entity == entity.Name).Select(dataset => dataset.Id)];
}
