using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Tests.Integration.Reading;

/// <summary>What a filter and an order mean, said as plainly as can be over rows in memory. Knows nothing of columns and correlations.</summary>
internal sealed class ReferenceEvaluator(ReadingWorld world)
{
    private static readonly Regex Words = new(@"\s+");

    public IEnumerable<Entity> All(EntityModel entity) => entity.Name switch
    {
        nameof(Grid) => world.Grids,
        nameof(Community) => world.Communities,
        nameof(Resident) => world.Residents,
        nameof(Incident) => world.Incidents,
        _ => throw new InvalidOperationException(entity.Name),
    };

    public Entity? One(Entity row, string navigation) => (row, navigation) switch
    {
        (Grid grid, "Parent") => world.Grids.Find(other => other.Id == grid.ParentId),
        (Grid grid, "Community") => world.Communities.Find(other => other.Id == grid.CommunityId),
        (Community community, "Grid") => world.Grids.Find(other => other.Id == community.GridId),
        (IPlaced placed, "Grid") => world.Grids.Find(other => other.Id == placed.GridId),
        (IPlaced placed, "Community") => world.Communities.Find(other => other.Id == placed.CommunityId),
        (Incident incident, "Related") => world.Residents.Find(other => other.Id == incident.RelatedId),
        _ => throw new InvalidOperationException(navigation),
    };

    public IEnumerable<Entity> Many(Entity row, string navigation) => (row, navigation) switch
    {
        (Grid grid, "Residents") => world.Residents.Where(resident => LiesIn(resident, grid)),
        (Grid grid, "Incidents") => world.Incidents.Where(incident => LiesIn(incident, grid)),
        (Grid grid, "Children") => world.Grids.Where(other => other.ParentId == grid.Id),
        (Grid grid, "Communities") => world.Communities.Where(community => grid.Level == GridLevel.Level1 ? community.GridId == grid.Id : community.Id == grid.CommunityId),
        (Community community, "Residents") => world.Residents.Where(resident => resident.CommunityId == community.Id),
        (Community community, "Incidents") => world.Incidents.Where(incident => incident.CommunityId == community.Id),
        (Resident resident, "Incidents") => world.Incidents.Where(incident =>
            incident.RelatedId == resident.Id || world.Team.Exists(member => member.Id == incident.ReporterId && member.PersonId == resident.Id)),
        _ => throw new InvalidOperationException(navigation),
    };

    public List<Entity> Collection(IEnumerable<Entity> rows, ReadCollection read)
    {
        var matching = rows.Where(row => read.Filter is null || Matches(read.Filter, row)).ToList();
        matching.Sort((left, right) => Compare(left, right, read.Order));
        return matching;
    }

    public bool Matches(ReadFilter filter, object? row) => filter switch
    {
        ReadFilter.And and => and.Parts.All(part => Matches(part, row)),
        ReadFilter.Or or => or.Parts.Count == 0 || or.Parts.Any(part => Matches(part, row)),
        ReadFilter.Not not => !Matches(not.Inner, row),
        ReadFilter.IsNull isNull => (Value(row, isNull.Property) is null) != isNull.Negated,
        ReadFilter.HasOne hasOne => (row is null || One((Entity)row, hasOne.Navigation.Name) is null) == hasOne.Negated,
        ReadFilter.ToOne toOne => Matches(toOne.Inner, row is null ? null : One((Entity)row, toOne.Navigation.Name)),
        ReadFilter.ToMany many => Quantified(many.Quantifier, row is null ? [] : Many((Entity)row, many.Navigation.Name), many.Inner),
        ReadFilter.InList inList => Quantified(inList.Quantifier, ((IEnumerable?)Value(row, inList.Property) ?? Array.Empty<object>()).Cast<object>(), inList.Inner),
        ReadFilter.Count count => Matches(count.Inner, row is null ? 0L : Many((Entity)row, count.Navigation.Name).LongCount()),
        ReadFilter.CountInList count => Matches(count.Inner, ((IEnumerable?)Value(row, count.Property) ?? Array.Empty<object>()).Cast<object>().LongCount()),
        ReadFilter.Compare compare => Holds(compare, Value(row, compare.Property)) != compare.Negated,
        _ => throw new InvalidOperationException(filter.GetType().Name),
    };

    private bool Quantified(Quantifier quantifier, IEnumerable<object> items, ReadFilter? inner) => quantifier switch
    {
        Quantifier.Some => items.Any(item => inner is null || Matches(inner, item)),
        Quantifier.None => !items.Any(item => inner is null || Matches(inner, item)),
        _ => items.All(item => inner is null || Matches(inner, item)),
    };

    private static bool Holds(ReadFilter.Compare compare, object? value)
    {
        if (value is null) return false;
        var given = ((ReadValue.Constant)compare.Arguments.Value!).Value;
        return compare.Operator.Name switch
        {
            "eq" => Same(value, given),
            "in" => ((IEnumerable)given!).Cast<object?>().Any(item => Same(value, item)),
            "gt" => CompareValues(value, given) > 0,
            "gte" => CompareValues(value, given) >= 0,
            "lt" => CompareValues(value, given) < 0,
            "lte" => CompareValues(value, given) <= 0,
            "contains" => ((string)value).Contains((string)given!, StringComparison.Ordinal),
            "startsWith" => ((string)value).StartsWith((string)given!, StringComparison.Ordinal),
            "endsWith" => ((string)value).EndsWith((string)given!, StringComparison.Ordinal),
            "ieq" => Lower(value) == Lower(given),
            "icontains" => Lower(value).Contains(Lower(given), StringComparison.Ordinal),
            "istartsWith" => Lower(value).StartsWith(Lower(given), StringComparison.Ordinal),
            "search" => Words.Split(Fold((string)given!)).All(word => Fold((string)value).Contains(word, StringComparison.Ordinal)),
            _ => throw new InvalidOperationException(compare.Operator.Name),
        };
    }

    private static string Lower(object? text) => ((string)text!).ToLowerInvariant();

    /// <summary>Full width as half width, in small letters.</summary>
    private static string Fold(string text) => Lower(string.Concat(text.Select(letter => letter switch
    {
        >= '\uff01' and <= '\uff5e' => (char)(letter - 0xfee0),
        '\u3000' => ' ',
        _ => letter,
    })));

    private static bool Same(object value, object? given)
        => value is Guid key ? WireId.TryRead((string?)given, out _, out var other) && other == key : given is not null && CompareValues(value, given) == 0;

    /// <summary>A property's value as filters and orders see it: an enum is its word.</summary>
    public static object? Value(object? row, PropertyModel property)
    {
        if (row is null) return null;
        // An element of a list of texts is compared itself.
        if (row is string or long) return row;
        if (row is Resident resident && property.Name == nameof(Resident.Age)) return Age(resident.BirthDate);
        if (row is Incident incident && property.Name == nameof(Incident.Overdue)) return Overdue(incident);
        if (row is Incident state && property.Name == nameof(Incident.Open)) return state.State is IncidentState.Discovered or IncidentState.Handling or IncidentState.Reported;
        var value = row.GetType().GetProperty(property.Name)!.GetValue(row);
        return value is Enum word ? EnumWords.Of(word) : value;
    }

    private static int? Age(DateOnly? birth)
    {
        if (birth is not { } born) return null;
        var today = DateOnly.FromDateTime(ReadingWorld.Now.ToOffset(TimeSpan.FromHours(8)).DateTime);
        return today.Year - born.Year - (today.Month * 100 + today.Day < born.Month * 100 + born.Day ? 1 : 0);
    }

    private static bool? Overdue(Incident incident)
        => incident.FirstResponseDueAt is { } due ? (incident.FirstRespondedAt ?? ReadingWorld.Now) > due : null;

    /// <summary>Nulls stand where the key says; equal rows stand by their key, in the direction of the last.</summary>
    private int Compare(Entity left, Entity right, IReadOnlyList<ReadOrder> order)
    {
        foreach (var key in order)
        {
            var (one, other) = (At(left, key), At(right, key));
            if (one is null && other is null) continue;
            if (one is null || other is null) return (one is null) == (key.NullsFirst ?? key.Descending) ? -1 : 1;
            var compared = key.By is ReadOrderBy.Pinyin ? ComparePinyin((string)one, (string)other) : CompareValues(one, other);
            if (compared != 0) return key.Descending ? -compared : compared;
        }

        var keys = left.Id.CompareTo(right.Id);
        return order.Count > 0 && order[^1].Descending ? -keys : keys;
    }

    private object? At(Entity row, ReadOrder key)
    {
        var at = key.Path.Aggregate((Entity?)row, (from, step) => from is null ? null : One(from, step.Name));
        return key.By switch
        {
            ReadOrderBy.Count count => at is null ? 0L : Many(at, count.Navigation.Name).LongCount(item => count.Filter is null || Matches(count.Filter, item)),
            ReadOrderBy.Distance distance => Value(at, distance.Geometry) is Point place ? Plane.Distance(place, (Point)((ReadValue.Constant)((ReadOrigin.Given)distance.From).Geometry).Value!) : null,
            _ => Value(at, key.Property),
        };
    }

    /// <summary>By another ICU than the database's own; equal only where every character is.</summary>
    private static int ComparePinyin(string one, string other)
        => CultureInfo.GetCultureInfo("zh-CN").CompareInfo.Compare(one, other) is var compared and not 0 ? compared : CompareValues(one, other);

    public static int CompareValues(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        // By code point, which is the order of UTF-8's bytes and not that of UTF-16's units.
        (string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
        (IComparable a, _) when left.GetType() == right.GetType() => a.CompareTo(right),
        _ => Convert.ToDecimal(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(right, CultureInfo.InvariantCulture)),
    };

    private static bool LiesIn(IPlaced placed, Grid grid) => (grid.Level == GridLevel.Level1 ? placed.Level1GridId : placed.GridId) == grid.Id;
}
