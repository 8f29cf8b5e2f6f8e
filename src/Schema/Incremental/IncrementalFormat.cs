namespace Jianye.DataHub.Schema.Incremental;

/// <summary>How the parts of an answer are written.</summary>
public enum IncrementalFormat
{
    /// <summary>Parts are announced and named by ids (<c>pending</c>, <c>incremental</c>, <c>completed</c>): https://specs.apollo.dev/incremental/v0.2/.</summary>
    ById,

    /// <summary>Parts are named by their paths, as it was before: https://specs.apollo.dev/incremental/v0.1/.</summary>
    ByPath,
}
