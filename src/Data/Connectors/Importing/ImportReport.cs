namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>What a run of one platform did.</summary>
/// <param name="Slug">The platform.</param>
/// <param name="Counts">Its records.</param>
/// <param name="Refused">Files refused or taken in part, with the reason.</param>
/// <param name="PassedOver">Files that belong to no data set.</param>
public sealed record ImportReport(string Slug, ImportCounts Counts, IReadOnlyList<FileReport> Refused, IReadOnlyList<string> PassedOver);

/// <summary>A file that was not plainly taken in.</summary>
public sealed record FileReport(string Path, string Verdict, string Reason, string Message);

/// <summary>How far an import is.</summary>
/// <param name="Slug">The platform being read; null while the graph is derived.</param>
/// <param name="Path">The file being read; null while the graph is derived.</param>
/// <param name="Read">Records of the platform so far.</param>
/// <param name="Share">How much of the platform's delivery has been read, by its bytes: from 0 to 1.</param>
public readonly record struct ImportProgress(string? Slug, string? Path, long Read, double Share);
