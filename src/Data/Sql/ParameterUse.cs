namespace Jianye.DataHub.Data.Sql;

/// <summary>What is done to a value before it is sent.</summary>
internal enum ParameterUse
{
    /// <summary>Sent as it is, in its column's type.</summary>
    Plain,

    /// <summary>A text with its traditional characters as simplified ones.</summary>
    Simplified,

    /// <summary>A text that is searched for: without blanks at its ends, of a bounded number of characters, traditional ones as simplified ones.</summary>
    SearchedText,

    /// <summary>A list, sent as one array without its nulls.</summary>
    Array,

    /// <summary>A wire id, sent as the key; one of another type or malformed matches nothing.</summary>
    Id,

    /// <summary>Wire ids, those of the entity sent as keys.</summary>
    Ids,

    /// <summary>References, each that names a row by a certain key sent as a part of it, all others as null (<see cref="Reading.References.ReferencePart"/>).</summary>
    References,

    /// <summary>LIKE's pattern for a part of the text; its special characters become plain ones.</summary>
    LikePart,
    LikeStart,
    LikeEnd,

    /// <summary>A geometry in EPSG:4326.</summary>
    Geometry,

    /// <summary>A point in EPSG:4326.</summary>
    Point,

    /// <summary>A geometry in EPSG:4326 that is simple enough to be buffered.</summary>
    BufferedGeometry,

    /// <summary>A buffer in metres, finite and within the hub's limit: PostGIS itself ends with the whole server on wild ones.</summary>
    Buffer,

    /// <summary>Metres to compare a distance with; finite.</summary>
    Metres,

    /// <summary>Metres that lie near, 0 to 100,000.</summary>
    Reach,

    /// <summary>A box in EPSG:4326 that holds all within the metres of a geometry.</summary>
    Box,

    /// <summary>A page's size.</summary>
    PageSize,

    /// <summary>A page's size and one more, which tells whether there is a next page.</summary>
    PageSizeAndOne,

    /// <summary>How many rows to pass over.</summary>
    Skip,

    /// <summary>One key of a cursor.</summary>
    CursorKey,

    /// <summary>The lower bounds of bands, ascending.</summary>
    Bounds,

    /// <summary>A fraction from 0 to 1.</summary>
    Fraction,

    /// <summary>How many cells of a map one degree holds along an axis.</summary>
    CellsInADegree,

    /// <summary>The fewest rows of a group that is shown.</summary>
    GroupSize,

    /// <summary>A date, or today in Asia/Shanghai where none is given.</summary>
    DateOrToday,

    /// <summary>What the caller may see: a set of keys, or one (<see cref="Access.RightsValue"/>).</summary>
    Rights,

    /// <summary>The keys of changed rows (<see cref="Reading.ReadBindings.Keys"/>).</summary>
    ChangedKeys,

    /// <summary>What a batch of changes gives, the same for all who share a statement (<see cref="Reading.Changes.BatchValue"/>).</summary>
    OfBatch,

    /// <summary>Today in Asia/Shanghai.</summary>
    Today,

    /// <summary>This instant.</summary>
    Now,
}
