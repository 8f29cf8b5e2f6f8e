using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>A full delivery, then a week of daily deltas in which some records are changed and a few deleted.</summary>
/// <param name="amend">Makes the change of an updated record.</param>
internal sealed class DeltaFeed(DemoSource source, DeltaForm form, bool sorted, Action<Fields> amend)
{
    private const int Days = 7;

    /// <summary>The second version of a record.</summary>
    private readonly record struct LateRecord(int Ordinal, DateTime Touched, bool IsDeleted);

    public DemoDataset Dataset => source.Dataset;

    public IEnumerable<DemoBatch> Batches()
    {
        var plan = source.Plan(sorted);
        var late = Late(plan);
        yield return new DemoBatch("full-" + Stamps.Compact(DemoCalendar.FullDelivery), plan.Count, plan.Select(p => First(p.Ordinal)));

        foreach (var day in late.GroupBy(record => DateOnly.FromDateTime(record.Touched)).OrderBy(group => group.Key))
        {
            List<LateRecord> records = [.. day.OrderBy(record => record.Touched).ThenBy(record => record.Ordinal)];
            yield return new DemoBatch("delta-" + Stamps.Compact(day.Key), records.Count, records.Select(Second));
        }
    }

    /// <summary>The ordinals of the records that a delta deletes.</summary>
    public HashSet<int> Deleted() => [.. Late(source.Plan(sorted)).Where(record => record.IsDeleted).Select(record => record.Ordinal)];

    private List<LateRecord> Late(List<PlannedRecord> plan)
    {
        var dirt = source.District.Options.Dirt;
        var random = new DemoRandom(source.District.Options.Seed, $"{source.Dataset.Platform}/{source.Dataset.Name}/deltas");
        var late = new List<LateRecord>();
        foreach (var planned in plan)
        {
            if (planned.Verdict != DemoVerdict.Accept)
                continue;
            random.Seek(planned.Ordinal);
            var chance = random.Fraction();
            if (chance >= dirt.Updated + dirt.Deleted)
                continue;
            var day = DemoCalendar.FullDelivery.AddDays(random.Between(1, Days + 1));
            var touched = day.ToDateTime(new TimeOnly(random.Between(8, 20), random.Below(60), random.Below(60)));
            late.Add(new LateRecord(planned.Ordinal, touched, chance >= dirt.Updated));
        }

        return late;
    }

    private DemoRecord First(int ordinal)
    {
        var record = source.Make(ordinal);
        record.Fields[form.OperationField] = form.Insert;
        return record;
    }

    private DemoRecord Second(LateRecord late)
    {
        var record = source.Make(late.Ordinal);
        record.Occurrence = 2;
        record.Touched = late.Touched;
        if (late.IsDeleted)
            record.Verdict = DemoVerdict.Delete;
        else
            amend(record.Fields);
        record.Fields[form.OperationField] = late.IsDeleted ? form.Delete : form.Update;
        record.Fields[form.StampField] = form.Stamp(late.Touched);
        return record;
    }
}
