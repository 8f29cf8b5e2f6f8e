using System.Text.Json;
using Jianye.DataHub.Data.Connectors.Claims;
using Jianye.DataHub.Data.Connectors.Identity;
using Jianye.DataHub.Data.Connectors.Identity.Reviews;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Derives the graph from all that deliveries said: places first, then who is who, then what persons and records say.</summary>
/// <remarks>A function of the records alone: the order in which they came cannot matter, and what is equal is not written. Where little has changed,
/// only what the changes can reach is derived, in one transaction; the result is that of the whole.</remarks>
internal sealed class GraphDerivation(HubDatabase database, NpgsqlConnection connection, IReadOnlyList<DatasetDefinition> datasets)
{
    private readonly IReadOnlyList<DatasetDefinition> _datasets = [.. datasets.Concat(datasets.SelectMany(dataset => dataset.Gathers)).DistinctBy(dataset => dataset.Id)];

    /// <summary>The number of the coming derivation, which keys that change now carry.</summary>
    public static async Task<long> NextAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select generation from intake_state", connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async Task RunIfPendingAsync(CancellationToken cancellationToken)
    {
        bool isWhole;
        await using (var pending = new NpgsqlCommand("select whole from intake_state where pending", connection))
        {
            if (await pending.ExecuteScalarAsync(cancellationToken) is not bool whole) return;
            isWhole = whole;
        }

        var generation = await NextAsync(connection, cancellationToken);
        if (!isWhole && await RunInPartAsync(generation, cancellationToken))
        {
            await ExecuteAsync(Knock, cancellationToken);
            return;
        }

        await ExecuteAsync("update intake_state set whole = true where not whole", cancellationToken);

        // Commits need not wait for the disk: what a crash takes back is derived again, since the mark at the end waits, and with it all before it.
        await ExecuteAsync($"set synchronous_commit = off; {WorkingSet.Roomy}", cancellationToken);
        await RunWholeAsync(new WorkingSet(connection, isWhole: true, generation), cancellationToken);
        await ExecuteAsync($"reset synchronous_commit; {WorkingSet.Ordinary}", cancellationToken);
        await ExecuteAsync(Done, cancellationToken);
        await ExecuteAsync(Knock, cancellationToken);
    }

    /// <summary>Tables that are filled with much for the first time get their indexes and foreign keys afterwards.</summary>
    private async Task RunWholeAsync(WorkingSet work, CancellationToken cancellationToken)
    {
        using var context = HubContextFactory.Create();
        var derived = context.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).Select(entity => entity.GetTableName()).OfType<string>().Distinct().ToList();
        await DeferredDefinitions.MakeAgainAsync(connection, derived, cancellationToken);
        if (await work.AskAsync($"select exists (select from source_records offset {Much})", cancellationToken)) await DeferredDefinitions.TakeOffAsync(connection, derived.Except(Kept), cancellationToken);
        await RunAsync(work, cancellationToken);
        await using var other = await database.Writing.OpenConnectionAsync(cancellationToken);
        await DeferredDefinitions.MakeAllAgainAsync([connection, other], cancellationToken);
    }

    /// <summary>Records whose rows are indexed sooner one by one than some hundred definitions are taken off and made again.</summary>
    private const string Much = "50000";

    /// <summary>Tables that a derivation does not fill, and small ones in which others' rows are looked up by their names.</summary>
    private static readonly string[] Kept = ["organizations", "service_items", "platforms", "platform_runs", "rejections", "districts", "streets", "communities", "grids", "policy_documents"];

    /// <summary>Outside of any transaction: who follows changes looks for them now.</summary>
    private const string Knock = $"notify {ChangeFeed.Channel}";

    private const string Done = "update intake_state set pending = false, whole = false, generation = generation + 1";

    /// <returns>False where too much hangs on the changes: then nothing is done.</returns>
    private async Task<bool> RunInPartAsync(long generation, CancellationToken cancellationToken)
    {
        var work = new WorkingSet(connection, isWhole: false, generation);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await work.BeginAsync(cancellationToken) || !await RunAsync(work, cancellationToken))
        {
            await transaction.RollbackAsync(cancellationToken);
            return false;
        }

        await ExecuteAsync(Done, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<bool> RunAsync(WorkingSet work, CancellationToken cancellationToken)
    {
        using var context = HubContextFactory.Create();
        var order = new ProjectionOrder(context.Model, _datasets.Select(dataset => dataset.Entity).OfType<string>().Concat([nameof(Organization), nameof(ServiceItem)]).ToHashSet(StringComparer.Ordinal));
        var referrers = new Referrers(work, context.Model);
        var byPost = _datasets.Where(dataset => dataset.LiesAtPost).Select(dataset => dataset.Id).ToArray();

        await RefreshStatisticsAsync("source_records", "source_links", "source_gathered", "person_mentions");
        await GatheredRecords.RunAsync(work, [.. _datasets.Where(dataset => dataset.IsGathered).Select(dataset => dataset.Id)], cancellationToken);
        await new ChangedRows(work, referrers, _datasets).RunAsync(order, cancellationToken);
        await Placement.RunAsync(work, Datasets(nameof(Building)), byPost, cancellationToken);
        await TimeBankBalances.BeginAsync(work, cancellationToken);
        foreach (var entity in order.Before) await ProjectAsync(entity);
        await Dwellings.RunAsync(work, Datasets(nameof(Address)), Datasets(nameof(Building)), Households, cancellationToken);

        if (await ResolveAsync(work, cancellationToken) is not { } doubts) return false;
        if (work.IsWhole) await DeferredDefinitions.MakeAgainAsync(connection, ["source_files", "source_records", "source_links", "person_mentions"], cancellationToken);
        await RefreshStatisticsAsync("person_mentions");
        if (Families.Length > 0)
        {
            await FamilyHouseholds.RunAsync(work, Families, cancellationToken);
            var household = order.Before.Single(entity => entity.ClrType == typeof(Household));
            await Projections(household).Last().RunAsync(referrers, order.NotBefore(household), cancellationToken);
        }

        await using (var reading = await OpenReadingAsync(work, cancellationToken))
        {
            await new ResidentProjection(work, referrers, context.Model.FindEntityType(typeof(Resident))!).RunAsync(reading, Families, cancellationToken);
        }

        await new MatchReviewStore(work).SaveAsync(doubts, cancellationToken);
        await PostPlaces.RunAsync(work, byPost, Datasets(nameof(GridTeamMember)), cancellationToken);
        await RefreshStatisticsAsync("residents");
        foreach (var entity in order.After) await ProjectAsync(entity);
        await (work.IsWhole ? work.ExecuteAsync("truncate source_awaited", cancellationToken) : work.ExecuteAsync(
            "delete from source_awaited a using work_links w where (a.dataset, a.source_key) = (w.dataset, w.source_key)", cancellationToken));
        foreach (var entity in order.Before.Concat(order.After))
        {
            foreach (var projection in Projections(entity))
            {
                await projection.RefreshAsync(order.NotBefore(entity), cancellationToken);
                await projection.AwaitAsync(cancellationToken);
            }
        }

        foreach (var entity in order.Before.Concat(order.After)) await LinkListsAsync(entity);
        await CareLinks.RunAsync(work, Datasets(nameof(CareClient)), cancellationToken);
        await RoleLinks.RunAsync(work, cancellationToken);
        await DwellingLinks.RunAsync(work, cancellationToken);
        await ConsultationSteps.RunAsync(work, Datasets(nameof(Consultation)), cancellationToken);
        await MessageSenders.RunAsync(work, Datasets(nameof(Message)), cancellationToken);
        await ComplexPoints.RunAsync(work, cancellationToken);
        await AdmissionListing.RunAsync(work, Datasets(nameof(AdmissionRequest)), cancellationToken);
        await TimeBankBalances.RunAsync(work, cancellationToken);
        await HubRows.RunAsync(work, context.Model, cancellationToken);
        return true;

        async Task ProjectAsync(IEntityType entity)
        {
            var table = entity.GetTableName()!;
            if (entity.ClrType == typeof(Organization)) await NamedThings.GiveWayAsync(work, referrers, Datasets(nameof(Organization)), cancellationToken);
            await Projections(entity).First().RunAsync(referrers, order.NotBefore(entity), cancellationToken);
            if (NamedThings.IsOf(table)) await NamedThings.RunAsync(work, referrers, table, Datasets(entity.ClrType.Name), cancellationToken);
            await RefreshStatisticsAsync(table);
        }

        // Families are written when it is known who is who.
        IEnumerable<EntityProjection> Projections(IEntityType entity)
            => entity.ClrType != typeof(Household) ? [new EntityProjection(work, entity, Datasets(entity.ClrType.Name))]
                : Families.Length == 0 ? [new EntityProjection(work, entity, Households)]
                : [new EntityProjection(work, entity, Households), new EntityProjection(work, entity, Families, FamilyHouseholds.Own(Families))];

        async Task LinkListsAsync(IEntityType entity)
        {
            foreach (var navigation in entity.GetSkipNavigations())
            {
                var member = JsonNamingPolicy.CamelCase.ConvertName(navigation.Name);
                var saying = _datasets.Where(dataset => dataset.Entity == entity.ClrType.Name && dataset.Fields.Contains(member)).Select(dataset => dataset.Id).ToArray();
                if (saying.Length > 0) await ListLinks.RunAsync(work, navigation, saying, cancellationToken);
            }
        }

        async Task RefreshStatisticsAsync(params string[] tables)
        {
            if (work.IsWhole) await PlannerStatistics.RefreshAsync(connection, tables, cancellationToken);
        }
    }

    /// <summary>Says who is who.</summary>
    /// <returns>What is in doubt; null where so many hang together with the changes that the whole is cheaper.</returns>
    private async Task<FoundDoubts?> ResolveAsync(WorkingSet work, CancellationToken cancellationToken)
    {
        var store = new IdentityStore(work);
        var decisions = await DecisionStore.LoadAsync(work.Connection, cancellationToken);
        if (!work.IsWhole)
        {
            var mentions = await new IdentityClosure(work, decisions).FindAsync(await work.MostAsync("person_mentions", cancellationToken), cancellationToken);
            return mentions is null ? null : await store.SaveAsync(new[] { mentions }.ToAsyncEnumerable(), decisions, cancellationToken);
        }

        await using var reading = await OpenReadingAsync(work, cancellationToken);
        var parts = await IdentityParts.DivideAsync(reading, cancellationToken);
        var found = new FoundDoubts();
        await work.StepAsync(async () => found = await store.SaveAsync(IdentityStore.LoadPartsAsync(reading, parts, cancellationToken), decisions, cancellationToken), cancellationToken);
        return found;
    }

    /// <summary>A connection over which tables stream while the derivation's own writes.</summary>
    private async Task<NpgsqlConnection> OpenReadingAsync(WorkingSet work, CancellationToken cancellationToken)
    {
        var reading = await database.Writing.OpenConnectionAsync(cancellationToken);
        if (!work.IsWhole) return reading;
        await using var roomy = new NpgsqlCommand(WorkingSet.Roomy, reading);
        await roomy.ExecuteNonQueryAsync(cancellationToken);
        return reading;
    }

    /// <summary>The data sets that deliver households.</summary>
    private string[] Households => [.. Datasets(nameof(Household)).Except(Families)];

    /// <summary>The data sets of families, of which records only speak.</summary>
    private string[] Families => [.. _datasets.Where(dataset => dataset.IsGathered && dataset.Entity == nameof(Household)).Select(dataset => dataset.Id)];

    private string[] Datasets(string entity) => [.. _datasets.Where(dataset => dataset.Entity == entity).Select(dataset => dataset.Id)];

    private async Task ExecuteAsync(string text, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
