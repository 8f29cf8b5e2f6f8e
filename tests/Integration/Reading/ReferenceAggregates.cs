using System.Globalization;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Tests.Integration.Reading;

/// <summary>What an aggregate means, said as plainly as can be over rows in memory.</summary>
internal sealed class ReferenceAggregates(ReferenceEvaluator world)
{
    /// <param name="Groups">The groups shown: keys as <c>k0</c>, figures as <c>f0</c>.</param>
    /// <param name="Total">How many there are before the first few are taken.</param>
    /// <param name="Suppressed">How many are too small.</param>
    public sealed record Answer(List<Dictionary<string, object?>> Groups, long Total, long Suppressed);

    public Answer Of(IEnumerable<Entity> rows, ReadAggregate read)
    {
        var matching = rows.Where(row => read.Filter is null || world.Matches(read.Filter, row)).ToList();
        var groups = read.GroupBy.Count == 0
            ? [new Group([], matching)]
            : matching.GroupBy(row => string.Join('|', read.GroupBy.Select(key => Key(row, key).Sort ?? "∅")))
                .Select(group => new Group([.. read.GroupBy.Select(key => Key(group.First(), key))], [.. group])).ToList();
        var suppressed = Suppressed(groups, read.Threshold);
        var shown = groups.Except(suppressed).Where(group => read.Having is null || Holds(read.Having, group)).ToList();
        shown.Sort((left, right) => Compare(left, right, read.Order));
        var figures = ((AggregateField.Groups)read.Fields[0]).Fields.OfType<GroupField.Figures>().Single().Fields.Cast<GroupField.Figure>().ToList();
        var first = (int)((ReadValue.Constant)read.First).Value!;
        return new Answer(
            [.. shown.Take(first).Select(group => group.Keys.Select((key, i) => ($"k{i}", key.Shown))
                .Concat(figures.Select(figure => (figure.ResponseKey, Figure(figure.Measure, group.Rows)))).ToDictionary(entry => entry.Item1, entry => entry.Item2))],
            shown.Count,
            suppressed.Count);
    }

    /// <summary>From the smallest on, while a group is too small, or the suppressed ones are less than two or less than the threshold together.</summary>
    private List<Group> Suppressed(List<Group> groups, ReadThreshold? threshold)
    {
        if (threshold is null) return [];
        var least = (int)((ReadValue.Constant)threshold.Asked!).Value!;
        var bySize = groups.Where(group => group.Rows.Count > 0).ToList();
        bySize.Sort((left, right) => left.Rows.Count != right.Rows.Count ? left.Rows.Count.CompareTo(right.Rows.Count) : Compare(left, right, []));
        var suppressed = new List<Group>();
        foreach (var group in bySize)
        {
            var isIncomplete = suppressed.Count == 1 || suppressed.Sum(other => other.Rows.Count) < least;
            if (group.Rows.Count < least || (suppressed.Count > 0 && isIncomplete)) suppressed.Add(group);
        }

        return suppressed;
    }

    private bool Holds(ReadFilter having, Group group) => having switch
    {
        ReadFilter.Not not => !Holds(not.Inner, group),
        ReadFilter.Measured { Condition: ReadFilter.Compare compare } measured => Compared(compare, Figure(measured.Measure, group.Rows)) != compare.Negated,
        _ => throw new InvalidOperationException(having.GetType().Name),
    };

    private static bool Compared(ReadFilter.Compare compare, object? figure)
    {
        if (figure is null) return false;
        var difference = Convert.ToDouble(figure, CultureInfo.InvariantCulture) - (int)((ReadValue.Constant)compare.Arguments.Value!).Value!;
        return compare.Operator.Name switch { "eq" => difference == 0, "gt" => difference > 0, "gte" => difference >= 0, "lt" => difference < 0, _ => difference <= 0 };
    }

    private int Compare(Group left, Group right, IReadOnlyList<ReadGroupOrder> order)
    {
        foreach (var key in order)
        {
            var compared = key.Key is { } source
                ? ReferenceEvaluator.CompareValues(left.Keys[source.Key].Sort, right.Keys[source.Key].Sort)
                : ReferenceEvaluator.CompareValues(Figure(key.Measure!, left.Rows), Figure(key.Measure!, right.Rows));
            if (compared != 0) return key.Descending ? -compared : compared;
        }

        return left.Keys.Zip(right.Keys).Select(pair => ReferenceEvaluator.CompareValues(pair.First.Sort, pair.Second.Sort)).FirstOrDefault(compared => compared != 0);
    }

    private object? Figure(ReadMeasure measure, List<Entity> rows)
    {
        if (measure.Function == AggregateFunction.Count) return (long)rows.Count;
        var values = rows.Select(row => measure.Navigation is { } way ? world.One(row, way.Name)?.Id : ReferenceEvaluator.Value(row, measure.Property!)).OfType<object>().ToList();
        if (measure.Function == AggregateFunction.CountDistinct) return (long)values.Distinct().Count();
        if (values.Count == 0) return null;
        if (measure.Function == AggregateFunction.Minimum) return values.Min();
        if (measure.Function == AggregateFunction.Maximum) return values.Max();
        var numbers = values.Select(value => Convert.ToDouble(value, CultureInfo.InvariantCulture)).Order().ToList();
        return measure.Function switch
        {
            AggregateFunction.Sum => (long)numbers.Sum(),
            AggregateFunction.Average => numbers.Average(),
            AggregateFunction.Median => Percentile(numbers, 0.5),
            AggregateFunction.Percentile => Percentile(numbers, (double)((ReadValue.Constant)measure.Fraction!).Value!),
            _ => numbers.Count < 2 ? null : (object)Math.Sqrt(numbers.Sum(number => Math.Pow(number - numbers.Average(), 2)) / (numbers.Count - 1)),
        };
    }

    private static double Percentile(List<double> sorted, double fraction)
    {
        var place = fraction * (sorted.Count - 1);
        var (below, above) = (sorted[(int)Math.Floor(place)], sorted[(int)Math.Ceiling(place)]);
        return below + ((above - below) * (place - Math.Floor(place)));
    }

    private (object? Sort, object? Shown) Key(Entity row, ReadGroupKey key)
    {
        var at = key.Path.Aggregate((Entity?)row, (from, step) => from is null ? null : world.One(from, step.Name));
        var value = at is null ? null : key.Property.Kind == ValueKind.Id ? at.Id : ReferenceEvaluator.Value(at, key.Property);
        switch (value, key.Form)
        {
            case (null, _):
                return (null, null);
            case (_, GroupForm.Period period):
                var day = value is DateTimeOffset instant ? DateOnly.FromDateTime(instant.ToOffset(TimeSpan.FromHours(8)).DateTime) : (DateOnly)value;
                return Period(day, period.Unit);
            case (_, GroupForm.Bands bands):
                var bounds = ((IEnumerable<object?>)((ReadValue.Constant)bands.Bounds).Value!).Cast<double>().ToList();
                var band = bounds.Count(bound => bound <= Convert.ToDouble(value, CultureInfo.InvariantCulture));
                var label = band == 0 ? $"<{bounds[0]}" : band == bounds.Count ? $"{bounds[^1]}+" : bounds[band] - bounds[band - 1] == 1 ? $"{bounds[band - 1]}" : $"{bounds[band - 1]}–{bounds[band] - 1}";
                return (band, label);
            case (Guid id, _):
                return (id, WireId.Write(key.Property.IdType!, id));
            default:
                return (value, value);
        }
    }

    private static (object? Sort, object? Shown) Period(DateOnly day, CalendarUnit unit)
    {
        var quarter = ((day.Month - 1) / 3) + 1;
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var thursday = monday.AddDays(3);
        return unit switch
        {
            CalendarUnit.Day => (day, $"{day:yyyy-MM-dd}"),
            CalendarUnit.Week => (monday, $"{thursday.Year:0000}-W{((thursday.DayOfYear - 1) / 7) + 1:00}"),
            CalendarUnit.Month => (new DateOnly(day.Year, day.Month, 1), $"{day:yyyy-MM}"),
            CalendarUnit.Quarter => (new DateOnly(day.Year, (quarter * 3) - 2, 1), $"{day.Year:0000}-Q{quarter}"),
            _ => (new DateOnly(day.Year, 1, 1), $"{day.Year:0000}"),
        };
    }

    private sealed record Group(IReadOnlyList<(object? Sort, object? Shown)> Keys, List<Entity> Rows);
}
