namespace Jianye.DataHub.Data.Sql;

/// <summary>The types that the hub's statements name.</summary>
internal enum SqlType
{
    Geography,
    Geometry,
    Integer,
    BigInteger,
    Text,
    Texts,
    Uuid,
    Uuids,
    Integers,
    BigIntegers,
    Numerics,
    Doubles,
    Dates,
    Timestamps,
    Boolean,
    Date,
    Timestamp,
    Numeric,
    Double,

    /// <summary>Date and time of a clock, without zone.</summary>
    LocalTimestamp,
}
