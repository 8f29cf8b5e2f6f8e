namespace Jianye.DataHub.Data.Sql;

/// <summary>The functions that the hub's statements call.</summary>
internal enum SqlFunction
{
    HubGrams,
    HubSearchGrams,
    HubPatterns,
    HubFold,
    HubLower,
    HubInitials,
    HubBeyond,
    HubMetres,
    HubAbout,
    HubTwoDigits,
    UuidHash,

    /// <summary>The beginning of the calendar day in Asia/Shanghai in which an instant lies.</summary>
    HubDayOf,

    /// <summary>The first beginning of such a day that is not before an instant.</summary>
    HubDayFrom,

    /// <summary>The first beginning of such a day after an instant.</summary>
    HubDayAfter,

    /// <summary>Keys of the login's scope, by part.</summary>
    HubScope,

    /// <summary>Whether the login's scope is the whole district.</summary>
    HubScopeIsWhole,
    Coalesce,
    Concat,
    Left,
    Right,
    Length,
    RegexpReplace,
    SnapToGrid,
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
