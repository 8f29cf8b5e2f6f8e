using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>A condition on rows of one entity (or on elements of a value list). Two-valued: a null column never makes it unknown.</summary>
public abstract record ReadFilter
{
    /// <summary>True where all are; an empty list restricts nothing.</summary>
    public sealed record And(IReadOnlyList<ReadFilter> Parts) : ReadFilter;

    /// <summary>True where one is; an empty list restricts nothing.</summary>
    public sealed record Or(IReadOnlyList<ReadFilter> Parts) : ReadFilter;

    /// <summary>True where the inner one is not.</summary>
    public sealed record Not(ReadFilter Inner) : ReadFilter;

    /// <summary>The row of a wire id; an id that was given up stands for the row that took its place.</summary>
    public sealed record ById(EntityModel Entity, ReadValue Id) : ReadFilter;

    /// <summary>The rows of a list of wire ids, in the same way.</summary>
    public sealed record ByIds(EntityModel Entity, ReadValue Ids) : ReadFilter;

    /// <summary>The rows that have changed (<see cref="ReadBindings.Keys"/>).</summary>
    public sealed record Changed : ReadFilter;

    /// <summary>A property compared by an operator; <paramref name="Negated"/> for the <c>n…</c> form, which keeps nulls.</summary>
    public sealed record Compare(PropertyModel Property, FilterOperator Operator, bool Negated, FilterArguments Arguments) : ReadFilter;

    /// <summary>True where the column is null (<c>eq: null</c>), or is not (<c>neq: null</c>).</summary>
    public sealed record IsNull(PropertyModel Property, bool Negated) : ReadFilter;

    /// <summary>True where the related row exists and the inner condition holds on it; where there is none, every column of it counts as null.</summary>
    public sealed record ToOne(NavigationModel Navigation, ReadFilter Inner) : ReadFilter;

    /// <summary>True where the related row exists, or (negated) where it does not.</summary>
    public sealed record HasOne(NavigationModel Navigation, bool Negated) : ReadFilter;

    /// <summary>A condition on the rows of a to-many relation; <paramref name="Inner"/> null restricts nothing.</summary>
    public sealed record ToMany(NavigationModel Navigation, Quantifier Quantifier, ReadFilter? Inner) : ReadFilter;

    /// <summary>A condition on how many rows a to-many relation has; the inner one compares <see cref="RelationCount.Property"/>.</summary>
    public sealed record Count(NavigationModel Navigation, ReadFilter Inner) : ReadFilter;

    /// <summary>A condition on how many elements a value list has.</summary>
    public sealed record CountInList(PropertyModel Property, ReadFilter Inner) : ReadFilter;

    /// <summary>A condition on the elements of a value list (text[] or jsonb): of scalars the inner condition compares the element itself,
    /// of objects their members.</summary>
    public sealed record InList(PropertyModel Property, Quantifier Quantifier, ReadFilter? Inner) : ReadFilter;

    /// <summary>A condition on the members of a single value object.</summary>
    public sealed record InObject(PropertyModel Property, ReadFilter Inner) : ReadFilter;

    /// <summary>True where the row has a place, and that lies within the metres of the origin.</summary>
    /// <param name="Place">The property that holds the point.</param>
    /// <param name="From">The origin; nothing lies near one that is unknown.</param>
    /// <param name="Metres">Yields metres; null for however far.</param>
    public sealed record Near(PropertyModel Place, ReadOrigin From, ReadValue? Metres) : ReadFilter;

    /// <summary>A condition on a figure of a group; <paramref name="Condition"/> compares a property that only tells the figure's kind.</summary>
    public sealed record Measured(ReadMeasure Measure, ReadFilter Condition) : ReadFilter;
}
