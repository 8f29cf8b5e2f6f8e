using System.Runtime.InteropServices;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>
/// A data set whose records are functions of their ordinal: any of them can be made at any time, so that sorting and
/// deltas need to hold a few bytes a record and no records.
/// </summary>
/// <param name="count">Ordinals run from 0 to below it.</param>
/// <param name="make">Makes the record of an ordinal, or null when there is none.</param>
internal sealed class DemoSource(DemoDistrict district, DemoDataset dataset, int count, Func<Scribe, int, DemoRecord?> make)
{
    private readonly Scribe _scribe = dataset.Scribe(district);

    public DemoDistrict District => district;

    public DemoDataset Dataset => dataset;

    public DemoRecord? Find(int ordinal)
    {
        _scribe.Seek(ordinal);
        return make(_scribe, ordinal);
    }

    public DemoRecord Make(int ordinal) =>
        Find(ordinal) ?? throw new InvalidOperationException($"Data set {dataset.Name} has no record {ordinal}.");

    public IEnumerable<DemoRecord> InOrder()
    {
        for (var i = 0; i < count; i++)
        {
            if (Find(i) is { } record)
                yield return record;
        }
    }

    /// <summary>All records as one delivery.</summary>
    /// <param name="sorted">By the time they were last touched, else by ordinal.</param>
    public DemoBatch Batch(bool sorted)
    {
        var plan = Plan(sorted);
        return new DemoBatch("", plan.Count, plan.Select(p => Make(p.Ordinal)));
    }

    /// <summary>Looks at all records once.</summary>
    /// <param name="sorted">By the time they were last touched, else by ordinal.</param>
    public List<PlannedRecord> Plan(bool sorted)
    {
        var plan = new List<PlannedRecord>(count);
        for (var i = 0; i < count; i++)
        {
            if (Find(i) is { } record)
                plan.Add(new PlannedRecord(i, record.Touched.Ticks, record.Verdict));
        }

        if (sorted)
            CollectionsMarshal.AsSpan(plan).Sort((a, b) => a.Touched != b.Touched ? a.Touched.CompareTo(b.Touched) : a.Ordinal.CompareTo(b.Ordinal));
        return plan;
    }
}
