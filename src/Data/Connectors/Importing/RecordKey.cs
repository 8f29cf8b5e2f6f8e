namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>A platform's own key of a record.</summary>
/// <param name="Dataset">E.g. <c>03-wo-grid/team</c>.</param>
/// <param name="SourceKey">Exactly as delivered.</param>
internal readonly record struct RecordKey(string Dataset, string SourceKey);
