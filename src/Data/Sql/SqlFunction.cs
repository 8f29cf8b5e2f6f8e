namespace Jianye.DataHub.Data.Sql;

/// <summary>The functions that the hub's statements call.</summary>
internal enum SqlFunction
{
    HubGrams,
    HubSearchGrams,
    HubPatterns,
    HubFold,
    HubLower,
    HubMetres,
    Coalesce,
    Count,
    Age,
    Year,
    AsBinary,
    Covers,
    CoveredBy,
    Contains,
    Crosses,
    Equals,
    Intersects,
    Overlaps,
    Touches,
    Within,
    Distance,
    Buffer,
    Envelope,
    Expand,
    DateTrunc,

    /// <summary>An instant as the clock of a zone shows it.</summary>
    TimeZone,
    WidthBucket,
    Floor,
    Round,
    X,
    Y,
}
