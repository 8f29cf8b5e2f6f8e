using Jianye.DataHub.Data.Demo.Delivery;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>What a day changes in full dumps: a few records are gone, a few are different. The others come again as they were.</summary>
/// <param name="changes">Takes down what was done; null where nobody asks.</param>
internal sealed class NextDay(TruthTable? changes)
{
    public const string Header = "platform,dataset,source_key,change";

    /// <summary>The day after the last one of the district's year.</summary>
    public const string Day = "20180701";

    private const double Removed = 0.01;
    private const double Changed = 0.02;

    /// <summary>The records of the day.</summary>
    /// <param name="field">The field that changes.</param>
    /// <param name="value">What it becomes; a record that says so already stays as it is.</param>
    public DemoBatch Of(DemoSource source, string field, object value)
    {
        var random = new DemoRandom(source.District.Options.Seed, $"{source.Dataset.Platform}/{source.Dataset.Name}/{Day}");
        var kept = new List<(int Ordinal, bool IsChanged)>();
        foreach (var planned in source.Plan(sorted: false))
        {
            random.Seek(planned.Ordinal);
            var chance = planned.Verdict == DemoVerdict.Accept ? random.Fraction() : 1;
            if (chance >= Removed) kept.Add((planned.Ordinal, chance < Removed + Changed));
            else Note(source.Dataset, source.Make(planned.Ordinal), "removed");
        }

        return new DemoBatch("", kept.Count, kept.Select(record => record.IsChanged ? Change(source, record.Ordinal, field, value) : source.Make(record.Ordinal)));
    }

    private DemoRecord Change(DemoSource source, int ordinal, string field, object value)
    {
        var record = source.Make(ordinal);
        if (Equals(record.Fields[field], value)) return record;
        record.Fields[field] = value;
        Note(source.Dataset, record, "changed");
        return record;
    }

    private void Note(DemoDataset dataset, DemoRecord record, string change)
        => changes?.Add(dataset.Platform, dataset.Name, record.Fields[dataset.KeyField], change);
}
