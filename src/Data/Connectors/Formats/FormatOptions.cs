namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>How a file is to be read.</summary>
/// <param name="Encoding">The contract's encoding: <c>UTF-8</c> or <c>GB18030</c>.</param>
/// <param name="Columns">The contract's columns, in its order (which counts only where a file has no header).</param>
/// <param name="Key">The key's column: a header without it is no header of this data set.</param>
/// <param name="RowsMember">The member of a JSON page that holds the records.</param>
internal sealed record FormatOptions(string Encoding, IReadOnlyList<string> Columns, string Key, string? RowsMember);
