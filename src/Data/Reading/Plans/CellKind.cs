namespace Jianye.DataHub.Data.Reading.Plans;

/// <summary>How a column becomes bytes when its row arrives.</summary>
internal enum CellKind
{
    /// <summary>The sixteen bytes of a key.</summary>
    Key,

    /// <summary>A JSON string.</summary>
    Text,
    Boolean,

    /// <summary>Whether there is something: a boolean that is never written.</summary>
    Presence,
    Int,
    Long,
    Decimal,
    Float,
    Date,
    Instant,

    /// <summary>A JSON list of strings.</summary>
    TextList,

    /// <summary>A code as it is: its object is written later.</summary>
    Code,

    /// <summary>A geometry's WKB as it is.</summary>
    Wkb,

    /// <summary>A jsonb document as it is.</summary>
    Json,

    /// <summary>The number of rows that a plan of PostgreSQL's expects.</summary>
    Estimate,
}
