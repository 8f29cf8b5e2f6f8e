using System.Globalization;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Rollups;

/// <summary>Keeps the numbers by day fit (docs/decisions/0037): adds up what writes have added to them, compares them with the rows, makes them anew.</summary>
public sealed class RollupUpkeep(HubDatabase database)
{
    /// <summary>Rows of changes that may wait to be added up: until then they cost each question about their days more than adding them up would.</summary>
    private const int MostFresh = 5_000;

    /// <summary>Days of one transaction: a longer one would hold back who follows changes.</summary>
    private const int MostDays = 10;

    private static readonly IReadOnlyList<Rollup> All = [.. HubModel.Instance.Entities.Values.Select(entity => entity.Rollup).OfType<Rollup>().OrderBy(rollup => rollup.Table, StringComparer.Ordinal)];

    /// <summary>Adds up the changes of the rollups that have many; of several hubs one does it.</summary>
    public async Task MergeAsync(CancellationToken cancellationToken)
    {
        foreach (var rollup in All)
        {
            if (await AskAsync($"select exists (select from {rollup.Table} where fresh offset {MostFresh.ToString(CultureInfo.InvariantCulture)})", cancellationToken) is not true) continue;
            while (await AskAsync($"select hub_{rollup.Table}_merge({MostDays.ToString(CultureInfo.InvariantCulture)})", cancellationToken) is MostDays) cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>How many numbers are not those of the rows.</summary>
    public async Task<long> DifferingAsync(CancellationToken cancellationToken)
    {
        var differing = 0L;
        foreach (var rollup in All) differing += (long)(await AskAsync($"select hub_{rollup.Table}_differing()", cancellationToken))!;
        return differing;
    }

    /// <summary>Counts all rows anew. Who changes rows waits for it; who reads does not.</summary>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        foreach (var rollup in All)
        {
            await AskAsync($"select hub_{rollup.Table}_make()", cancellationToken);
            await AskAsync($"vacuum analyze {rollup.Table}", cancellationToken);
        }
    }

    private async Task<object?> AskAsync(string text, CancellationToken cancellationToken)
    {
        await using var command = database.Writing.CreateCommand(text);
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
