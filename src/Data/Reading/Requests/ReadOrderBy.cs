using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>What an order compares where it is not the value itself.</summary>
public abstract record ReadOrderBy
{
    /// <summary>Chinese text by its pinyin instead of by code point.</summary>
    public sealed record Pinyin : ReadOrderBy;

    /// <summary>Metres from a place.</summary>
    /// <param name="Geometry">The property that holds the row's place.</param>
    /// <param name="From">What they are measured from.</param>
    /// <param name="IsKnown">True where only rows that have a place are read.</param>
    public sealed record Distance(PropertyModel Geometry, ReadOrigin From, bool IsKnown = false) : ReadOrderBy;

    /// <summary>How many rows a to-many relation has.</summary>
    /// <param name="Navigation">The relation.</param>
    /// <param name="Filter">Which of its rows count; null for all.</param>
    public sealed record Count(NavigationModel Navigation, ReadFilter? Filter) : ReadOrderBy;
}
