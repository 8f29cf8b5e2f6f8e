using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Tests.Integration.Reading;

/// <summary>Random aggregates: of any rows, by up to three keys in any form, with conditions on figures, orders and thresholds.</summary>
internal sealed class AggregateGenerator(ReferenceEvaluator world, int seed)
{
    public const string Total = "total";

    private static readonly Dictionary<string, (string[] Values, string[] Dates, string[] Numbers, string[] Ways)> Members = new()
    {
        ["Incident"] = (["Title", "Category", "State", "Severity", "Open", "Overdue"], ["ReportedAt", "FirstRespondedAt"], ["Severity"], ["Grid", "Related", "Community"]),
        ["Resident"] = (["Name", "Sex", "LivesInDistrict", "Age", "Phone"], ["BirthDate"], ["Age"], ["Grid", "Community"]),
    };

    private readonly Random _random = new(seed);
    private readonly RequestGenerator _filters = new(world, seed);

    public NavigationModel Way()
    {
        var source = HubModel.Instance.Entities[Any(["Grid", "Community", "Resident"])];
        return source.Navigations[source.Name == "Resident" ? "Incidents" : Any(["Residents", "Incidents"])];
    }

    public ReadAggregate Aggregate() => Aggregate(HubModel.Instance.Entities[Any(Members.Keys)]);

    public ReadAggregate Aggregate(EntityModel entity)
    {
        var keys = Enumerable.Range(0, _random.Next(4)).Select(_ => Key(entity)).ToList();
        var measures = new List<ReadMeasure> { ReadMeasure.Count };
        measures.AddRange(Enumerable.Range(0, _random.Next(5)).Select(_ => Measure(entity)));
        var threshold = _random.Next(2) == 0 ? null : new ReadThreshold(new ReadValue.Constant(1 + _random.Next(6)), 1);
        return new ReadAggregate(
            entity,
            _filters.Filter(entity),
            keys,
            _random.Next(3) == 0 ? Having(Any(measures)) : null,
            [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Order(keys, measures))],
            new ReadValue.Constant(_random.Next(3) == 0 ? _random.Next(4) : 1_000),
            1_000,
            threshold,
            [
                new AggregateField.Groups("groups",
                [
                    new GroupField.Key("key", [.. keys.Select((key, i) => Field(key, i))]),
                    new GroupField.Figures("figures", [.. measures.Select((measure, i) => new GroupField.Figure($"f{i}", measure))]),
                ]),
                new AggregateField.TotalGroups(Total),
                new AggregateField.SuppressedGroups("suppressed"),
            ]);
    }

    private ReadGroupKey Key(EntityModel entity)
    {
        var (values, dates, numbers, ways) = Members[entity.Name];
        switch (_random.Next(6))
        {
            case 0:
                return new ReadGroupKey([], entity.Properties[Any(dates)], new GroupForm.Period(Any(Enum.GetValues<CalendarUnit>())));
            case 1:
                return new ReadGroupKey([], entity.Properties[Any(numbers)], new GroupForm.Bands(new ReadValue.Constant(numbers[0] == "Age" ? new List<object?> { 1d, 26d, 76d } : [2d, 3d]), null));
            case 2:
                var way = entity.Navigations[Any(ways)];
                return new ReadGroupKey([way], way.Target.Key, new GroupForm.Value());
            case 3:
                var grid = entity.Navigations["Grid"];
                return new ReadGroupKey([grid], grid.Target.Properties["Level"], new GroupForm.Value());
            default:
                return new ReadGroupKey([], entity.Properties[Any(values)], new GroupForm.Value());
        }
    }

    private ReadMeasure Measure(EntityModel entity)
    {
        var (values, dates, numbers, ways) = Members[entity.Name];
        var number = entity.Properties[Any(numbers)];
        return _random.Next(9) switch
        {
            0 => new ReadMeasure(AggregateFunction.CountDistinct, null, entity.Properties[Any(values)]),
            1 => new ReadMeasure(AggregateFunction.CountDistinct, entity.Navigations[Any(ways)]),
            2 => new ReadMeasure(AggregateFunction.Sum, null, number),
            3 => new ReadMeasure(AggregateFunction.Average, null, number),
            4 => new ReadMeasure(AggregateFunction.Median, null, number),
            5 => new ReadMeasure(AggregateFunction.Percentile, null, number, new ReadValue.Constant(_random.Next(11) / 10d)),
            6 => new ReadMeasure(AggregateFunction.Deviation, null, number),
            7 => new ReadMeasure(AggregateFunction.Minimum, null, entity.Properties[Any(dates)]),
            _ => new ReadMeasure(AggregateFunction.Maximum, null, entity.Properties[Any([.. dates, .. numbers])]),
        };
    }

    /// <summary>Counts and sums: their values are whole, so that rounding can't decide.</summary>
    private ReadFilter Having(ReadMeasure measure)
    {
        if (measure.Function is not (AggregateFunction.Count or AggregateFunction.CountDistinct or AggregateFunction.Sum)) measure = ReadMeasure.Count;
        var kind = new PropertyModel { Name = "Figure", Kind = ValueKind.Int, ClrType = typeof(int), IsNullable = true, Column = "" };
        var @operator = Any(FilterOperators.For(ValueKind.Int).Where(candidate => candidate.Operand == OperandShape.Value).ToList());
        ReadFilter condition = new ReadFilter.Measured(measure, new ReadFilter.Compare(kind, @operator, _random.Next(2) == 0, new FilterArguments(new ReadValue.Constant(_random.Next(8)))));
        return _random.Next(3) == 0 ? new ReadFilter.Not(condition) : condition;
    }

    private ReadGroupOrder Order(List<ReadGroupKey> keys, List<ReadMeasure> measures)
    {
        var exact = measures.Where(measure => measure.Function is not (AggregateFunction.Average or AggregateFunction.Deviation)).ToList();
        return keys.Count > 0 && _random.Next(2) == 0
            ? new ReadGroupOrder(null, new ReadKeySource(_random.Next(keys.Count), [], null), _random.Next(2) == 0)
            : new ReadGroupOrder(Any(exact), null, _random.Next(2) == 0);
    }

    private static KeyField Field(ReadGroupKey key, int i) => key.Form switch
    {
        GroupForm.Period period => new KeyField.Period($"k{i}", i, period.Unit, [("label", PeriodPart.Label)]),
        GroupForm.Bands bands => new KeyField.Band($"k{i}", i, bands.Bounds, IsWhole: true, [("label", BandPart.Label)]),
        _ when key.Property.Kind == ValueKind.Id => new KeyField.Id($"k{i}", key.Property.IdType!, new ReadKeySource(i, [], null)),
        _ => new KeyField.Value($"k{i}", key.Property, new ReadKeySource(i, [], null)),
    };

    private T Any<T>(IReadOnlyCollection<T> values) => values.ElementAt(_random.Next(values.Count));
}
