namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>What a file holds of one data set, and how it is found there.</summary>
/// <param name="Dataset">The data set's name.</param>
/// <param name="Columns">The contract's columns, in its order (which counts only where a file has no header).</param>
/// <param name="Key">The key's column: a header without it is no header of this data set.</param>
internal sealed record FilePart(string Dataset, IReadOnlyList<string> Columns, string Key)
{
    /// <summary>Where the records stand in a JSON page or XML file; null elsewhere.</summary>
    public string? Rows { get; init; }

    /// <summary>The sheet of a workbook; null elsewhere.</summary>
    public string? Sheet { get; init; }

    /// <summary>The member that tells which lines are of this data set, and its value; null where all are.</summary>
    public (string Member, string Value)? Where { get; init; }

    /// <summary>The member of a JSON line that holds the fields; null where the line holds them itself.</summary>
    public string? Data { get; init; }

    /// <summary>Attributes of the elements around a record that become cells of it.</summary>
    public IReadOnlyList<string> Inherit { get; init; } = [];
}
