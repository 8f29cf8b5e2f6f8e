namespace Jianye.DataHub.Data.Model;

/// <summary>What kind of value a property holds: decides its operators, its parameters and how it is written.</summary>
public enum ValueKind
{
    /// <summary>A key of an entity; on the wire base64 of <c>Type:key</c>.</summary>
    Id,
    String,
    Boolean,
    Int,
    Long,
    Decimal,
    Float,

    /// <summary>A calendar date without zone.</summary>
    LocalDate,

    /// <summary>An instant; UTC in storage.</summary>
    DateTime,

    /// <summary>One of a fixed set of words, stored as text in the graph's spelling.</summary>
    Enum,

    /// <summary>A code of a national list (GB/T); stored as its code, its names come from the embedded list.</summary>
    Code,

    /// <summary>A PostGIS geometry in EPSG:4326.</summary>
    Geometry,

    /// <summary>A list of strings (text[]).</summary>
    StringList,

    /// <summary>A list of enum words (text[]).</summary>
    EnumList,

    /// <summary>One value object (jsonb), e.g. an emergency contact.</summary>
    Object,

    /// <summary>A list of value objects (jsonb), e.g. a history.</summary>
    ObjectList,
}
