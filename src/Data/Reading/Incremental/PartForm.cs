namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>What a part of an answer is.</summary>
public enum PartForm
{
    /// <summary>Members of the operation's own object.</summary>
    Roots,

    /// <summary>Members of rows, found by their keys.</summary>
    Rows,

    /// <summary>Members of a connection of the root.</summary>
    Connection,

    /// <summary>Members of the connections of rows, found by the keys of those.</summary>
    Connections,

    /// <summary>The rest of a list of the root.</summary>
    Items,

    /// <summary>The rest of the lists of rows, found by the keys of those.</summary>
    ItemsOfRows,
}
