using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jianye.DataHub.Data.Reading.Requests;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Reading;

/// <summary>What a cursor belongs to: the collection, its order and its filter with their values. A cursor of other arguments is refused.</summary>
/// <param name="structure">Entity, order and the filter's operators.</param>
/// <param name="values">The filter's values.</param>
internal sealed class ArgumentSignature(string structure, IReadOnlyList<ReadValue> values)
{
    public static ArgumentSignature Of(ReadCollection read)
    {
        var structure = new StringBuilder(read.Entity.Name);
        var values = new List<ReadValue>();
        foreach (var order in read.Order) Describe(order, structure, values);
        Describe(read.Filter, structure, values);
        return new ArgumentSignature(structure.ToString(), values);
    }

    /// <summary>Eight bytes that differ for other arguments.</summary>
    public ulong Hash(ValueBinder binder)
    {
        var text = new StringBuilder(structure);
        foreach (var value in values) Append(text.Append('|'), binder.Resolve(value));
        return BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Describe(ReadOrder order, StringBuilder structure, List<ReadValue> values)
    {
        foreach (var step in order.Path) structure.Append('/').Append(step.Name);
        structure.Append('/').Append(order.Property.Name).Append(order.Descending ? '-' : '+').Append(order.NullsFirst switch { true => "<", false => ">", null => "" });
        switch (order.By)
        {
            case ReadOrderBy.Pinyin:
                structure.Append('~');
                break;
            case ReadOrderBy.Distance distance:
                Describe(distance.From, structure.Append(distance.Geometry.Name), values);
                break;
            case ReadOrderBy.Count count:
                Describe(count.Filter, structure.Append(count.Navigation.Name), values);
                break;
        }
    }

    private static void Describe(ReadOrigin origin, StringBuilder structure, List<ReadValue> values)
    {
        if (origin is ReadOrigin.OfRow row) structure.Append('@').Append(row.Entity.Name);
        values.Add(origin switch { ReadOrigin.Given given => given.Geometry, ReadOrigin.OfRow known => known.Id, _ => throw new InvalidOperationException($"{origin.GetType().Name} is no origin.") });
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            // A collection of geometries is a list too, whose first item is itself.
            case Geometry geometry:
                text.Append(geometry.AsText());
                break;
            case DateTimeOffset instant:
                text.Append(instant.ToString("O", CultureInfo.InvariantCulture));
                break;
            case System.Collections.IEnumerable list and not string:
                foreach (var item in list) Append(text.Append(','), item);
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }

    private static void Describe(ReadFilter? filter, StringBuilder structure, List<ReadValue> values)
    {
        structure.Append('(');
        switch (filter)
        {
            case ReadFilter.And and:
                foreach (var part in and.Parts) Describe(part, structure, values);
                break;
            case ReadFilter.Or or:
                structure.Append('|');
                foreach (var part in or.Parts) Describe(part, structure, values);
                break;
            case ReadFilter.Not not:
                Describe(not.Inner, structure.Append('!'), values);
                break;
            case ReadFilter.IsNull isNull:
                structure.Append(isNull.Property.Name).Append(isNull.Negated ? "!0" : "=0");
                break;
            case ReadFilter.Compare compare:
                structure.Append(compare.Property.Name).Append(compare.Negated ? '!' : ' ').Append(compare.Operator.Name)
                    .Append(compare.Arguments.DistanceNegated ? '!' : ' ').Append(compare.Arguments.DistanceOperator?.Name);
                values.AddRange(new[] { compare.Arguments.Value, compare.Arguments.Geometry, compare.Arguments.Buffer, compare.Arguments.Metres }.OfType<ReadValue>());
                break;
            case ReadFilter.Near near:
                Describe(near.From, structure.Append(near.Place.Name).Append(near.Metres is null ? '*' : '<'), values);
                if (near.Metres is not null) values.Add(near.Metres);
                break;
            case ReadFilter.ToOne toOne:
                Describe(toOne.Inner, structure.Append(toOne.Navigation.Name), values);
                break;
            case ReadFilter.HasOne hasOne:
                structure.Append(hasOne.Navigation.Name).Append(hasOne.Negated ? "!1" : "=1");
                break;
            case ReadFilter.ToMany toMany:
                Describe(toMany.Inner, structure.Append(toMany.Navigation.Name).Append(toMany.Quantifier), values);
                break;
            case ReadFilter.Count count:
                Describe(count.Inner, structure.Append(count.Navigation.Name).Append('#'), values);
                break;
            case ReadFilter.CountInList count:
                Describe(count.Inner, structure.Append(count.Property.Name).Append('#'), values);
                break;
            case ReadFilter.InList inList:
                Describe(inList.Inner, structure.Append(inList.Property.Name).Append(inList.Quantifier), values);
                break;
            case ReadFilter.InObject inObject:
                Describe(inObject.Inner, structure.Append(inObject.Property.Name), values);
                break;
        }

        structure.Append(')');
    }
}
