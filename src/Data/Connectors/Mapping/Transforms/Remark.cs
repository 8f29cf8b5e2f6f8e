namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Stands for the value of a field whose cell holds something that can't be read and is no reason to refuse the record.</summary>
/// <param name="Message">One sentence; never the value.</param>
/// <param name="Read">What of it could be read; null where nothing could.</param>
internal sealed record Remark(string Message, object? Read = null);
