using System.Collections;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Tests.Integration.Reading;

/// <summary>Random filters and orders of any depth, their values taken from the rows so that they match some.</summary>
internal sealed class RequestGenerator(ReferenceEvaluator world, int seed)
{
    private static readonly Dictionary<string, string[]> Properties = new()
    {
        ["Grid"] = ["Id", "Level", "Short", "Name", "ParentId"],
        ["Community"] = ["Id", "ShortName", "Code"],
        ["Resident"] = ["Id", "Name", "Sex", "BirthDate", "Phone", "Ethnicity", "LivesInDistrict", "Age", "HouseholdId"],
        ["Incident"] = ["Id", "Title", "Severity", "Category", "State", "ReportedAt", "Open", "Overdue", "RelatedId"],
    };

    private static readonly Dictionary<string, (string[] One, string[] Many, string[] Lists)> Ways = new()
    {
        ["Grid"] = (["Parent", "Community"], ["Residents", "Incidents", "Children", "Communities"], []),
        ["Community"] = (["Grid"], ["Residents", "Incidents"], []),
        ["Resident"] = (["Grid", "Community"], ["Incidents"], ["Phones", "CareGroups"]),
        ["Incident"] = (["Grid", "Related", "Community"], [], []),
    };

    private readonly Random _random = new(seed);

    public EntityModel Entity() => HubModel.Instance.Entities[Any(Ways.Keys)];

    public NavigationModel? Collection(EntityModel entity)
        => Ways[entity.Name].Many is { Length: > 0 } many ? entity.Navigations[Any(many)] : null;

    public IReadOnlyList<ReadOrder> Order(EntityModel entity)
        => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => OrderKey(entity, []))];

    public int Below(int limit) => _random.Next(limit);

    public ReadFilter? Filter(EntityModel entity) => _random.Next(5) == 0 ? null : Filter(entity, 3);

    private ReadFilter Filter(EntityModel entity, int depth)
    {
        var (one, many, lists) = Ways[entity.Name];
        return _random.Next(depth > 0 ? 11 : 4) switch
        {
            < 4 => Leaf(entity.Properties[Any(Properties[entity.Name])], world.All(entity)),
            4 => new ReadFilter.And(Parts(entity, depth)),
            5 => new ReadFilter.Or(Parts(entity, depth)),
            6 => new ReadFilter.Not(Filter(entity, depth - 1)),
            7 when many.Length > 0 && Maybe() => new ReadFilter.Count(entity.Navigations[Any(many)], Number()),
            9 when lists.Length > 0 && Maybe() => new ReadFilter.CountInList(entity.Properties[Any(lists)], Number()),
            7 or 8 when many.Length > 0 => ToMany(entity.Navigations[Any(many)], depth),
            9 when lists.Length > 0 => InList(entity.Properties[Any(lists)], entity),
            10 => new ReadFilter.HasOne(entity.Navigations[Any(one)], Maybe()),
            _ => ToOne(entity.Navigations[Any(one)], depth),
        };
    }

    private ReadFilter Number() => Leaf(RelationCount.Property, [0L, 1L, 2L, 4L]);

    private List<ReadFilter> Parts(EntityModel entity, int depth) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Filter(entity, depth - 1))];

    private ReadFilter.ToOne ToOne(NavigationModel navigation, int depth) => new(navigation, Filter(navigation.Target, depth - 1));

    private ReadFilter.ToMany ToMany(NavigationModel navigation, int depth)
    {
        var quantifier = Any<Quantifier>(Enum.GetValues<Quantifier>());
        return new(navigation, quantifier, quantifier != Quantifier.All && _random.Next(4) == 0 ? null : Filter(navigation.Target, depth - 1));
    }

    private ReadFilter.InList InList(PropertyModel list, EntityModel entity)
    {
        var quantifier = Any<Quantifier>(Enum.GetValues<Quantifier>());
        var items = world.All(entity).SelectMany(row => ((IEnumerable)ReferenceEvaluator.Value(row, list)!).Cast<object>()).ToList();
        if (quantifier != Quantifier.All && _random.Next(4) == 0) return new(list, quantifier, null);
        return new(list, quantifier, Leaf(list.Members.Count == 0 ? list : Any(list.Members.Values), items));
    }

    private ReadFilter Leaf(PropertyModel property, IEnumerable<object> rows)
    {
        if (property.IsNullable && _random.Next(8) == 0) return new ReadFilter.IsNull(property, Maybe());
        var @operator = Any(FilterOperators.For(property.Kind).Where(candidate => candidate.Operand != OperandShape.NullTest));
        var values = rows.Select(row => Given(ReferenceEvaluator.Value(row, property), property)).OfType<object>().ToList();
        if (values.Count == 0) return new ReadFilter.IsNull(property, Maybe());
        object? value = @operator.Operand == OperandShape.List
            ? Enumerable.Range(0, _random.Next(4)).Select(_ => (object?)Any(values)).ToList()
            : Operand(@operator.Name, Any(values));
        return new ReadFilter.Compare(property, @operator, Maybe(), new FilterArguments(new ReadValue.Constant(value)));
    }

    private object Operand(string name, object value) => name switch
    {
        "contains" or "startsWith" or "endsWith" => Piece((string)value),
        "icontains" or "istartsWith" => AnyCase(Piece((string)value)),
        "ieq" => AnyCase((string)value),
        "search" => AnyCase($"{Piece((string)value)} {Piece((string)value)}"),
        _ => value,
    };

    private string AnyCase(string text) => Maybe() ? text.ToUpperInvariant() : text.ToLowerInvariant();

    private static object? Given(object? value, PropertyModel property) => value is Guid key ? WireId.Write(property.IdType!, key) : value;

    private string Piece(string text)
    {
        var start = _random.Next(text.Length + 1);
        var piece = text.Substring(start, _random.Next(text.Length - start + 1));
        // Half of a surrogate pair is no text.
        return piece.Any(char.IsSurrogate) ? text : piece;
    }

    private ReadOrder OrderKey(EntityModel entity, IReadOnlyList<NavigationModel> path)
    {
        if (path.Count < 2 && _random.Next(3) == 0)
        {
            var step = entity.Navigations[Any(Ways[entity.Name].One)];
            return OrderKey(step.Target, [.. path, step]);
        }

        bool? nullsFirst = _random.Next(3) switch { 0 => true, 1 => false, _ => null };
        switch (_random.Next(6))
        {
            case 0 when Ways[entity.Name].Many is { Length: > 0 } many:
                var counted = entity.Navigations[Any(many)];
                return new ReadOrder(path, RelationCount.Property, Maybe(), new ReadOrderBy.Count(counted, Maybe() ? Filter(counted.Target, 0) : null), nullsFirst);
            case 1 when entity.Properties.Values.Where(property => property.ClrType == typeof(Point)).ToList() is { Count: > 0 } places:
                return new ReadOrder(path, ReadOrder.DistanceProperty, Maybe(), new ReadOrderBy.Distance(Any(places), new ReadOrigin.Given(new ReadValue.Constant(Place()))), nullsFirst);
            case 2 when entity.Properties.Values.Where(property => property.HasPinyin).ToList() is { Count: > 0 } names:
                return new ReadOrder(path, Any(names), Maybe(), new ReadOrderBy.Pinyin(), nullsFirst);
        }

        return new ReadOrder(path, entity.Properties[Any(Properties[entity.Name].Where(name => !name.EndsWith("Id", StringComparison.Ordinal)))], Maybe(), By: null, nullsFirst);
    }

    private Point Place() => new(118.70 + (_random.Next(60) / 1000.0), 32.00 + (_random.Next(60) / 1000.0)) { SRID = 4326 };

    private bool Maybe() => _random.Next(2) == 0;

    private T Any<T>(IEnumerable<T> values)
    {
        var list = values.ToList();
        return list[_random.Next(list.Count)];
    }
}
