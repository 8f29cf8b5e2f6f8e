namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>What is made of the values of many rows. Rows without a value count for none of them but <see cref="Count"/>.</summary>
public enum AggregateFunction
{
    /// <summary>How many rows.</summary>
    Count,

    /// <summary>How many different values.</summary>
    CountDistinct,
    Sum,
    Average,
    Minimum,
    Maximum,
    Median,

    /// <summary>The value below which a given fraction lies, between two values where it falls there.</summary>
    Percentile,

    /// <summary>The standard deviation of a sample.</summary>
    Deviation,

    /// <summary>The key of the one row; of several rows that of any of them.</summary>
    Sole,
}
