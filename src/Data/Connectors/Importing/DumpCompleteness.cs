using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Tells when a full dump of a data set was read whole: only then does a missing key mean that it was deleted.</summary>
internal sealed class DumpCompleteness(DeliveryPlan plan)
{
    private readonly Dictionary<(DatasetDefinition Dataset, DateOnly Day, string Mark), int> _left = plan.Files
        .SelectMany(Dumps).GroupBy(dump => dump).ToDictionary(group => group.Key, group => group.Count());

    private readonly HashSet<(DatasetDefinition, DateOnly, string)> _damaged = [];

    /// <summary>The dumps that this file, read with this outcome, has made whole.</summary>
    public IReadOnlyList<(DatasetDefinition Dataset, DateOnly Day)> AfterFile(PlannedFile file, FileOutcome outcome)
    {
        var whole = new List<(DatasetDefinition, DateOnly)>();
        foreach (var dump in Dumps(file))
        {
            if (outcome.Verdict != "accept") _damaged.Add(dump);
            if (--_left[dump] == 0 && !_damaged.Contains(dump)) whole.Add((dump.Dataset, dump.Day));
        }

        return whole;
    }

    /// <summary>A dump that was sent again is another one: it may be whole where the first was not.</summary>
    private static IEnumerable<(DatasetDefinition Dataset, DateOnly Day, string Mark)> Dumps(PlannedFile file)
        => file is { IsFull: true, DeliveryDate: { } day } ? file.Datasets.Where(dataset => dataset.MissingMeansDeleted).Select(dataset => (dataset, day, file.Mark)) : [];
}
