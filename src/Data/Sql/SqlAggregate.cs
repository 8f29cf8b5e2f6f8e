namespace Jianye.DataHub.Data.Sql;

/// <summary>The functions over many rows that the hub's statements call.</summary>
internal enum SqlAggregate
{
    Count,
    Sum,
    Average,
    Minimum,
    Maximum,

    /// <summary>The deviation of a sample.</summary>
    Deviation,

    /// <summary>Only within a window.</summary>
    RowNumber,
}
