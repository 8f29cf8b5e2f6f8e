using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>What an order compares where it is not the value itself.</summary>
public abstract record ReadOrderBy
{
    /// <summary>Chinese text by its pinyin instead of by code point.</summary>
    public sealed record Pinyin : ReadOrderBy;

    /// <summary>Metres from a place.</summary>
    /// <param name="Geometry">The property that holds the row's place.</param>
    /// <param name="From">Yields a geometry in EPSG:4326.</param>
    public sealed record Distance(PropertyModel Geometry, ReadValue From) : ReadOrderBy;

    /// <summary>How many rows a to-many relation has.</summary>
    /// <param name="Navigation">The relation.</param>
    /// <param name="Filter">Which of its rows count; null for all.</param>
    public sealed record Count(NavigationModel Navigation, ReadFilter? Filter) : ReadOrderBy;
}
