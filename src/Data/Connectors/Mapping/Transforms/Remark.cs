namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Stands for the value of a field whose cell holds something that can't be read and is no reason to refuse the record.</summary>
/// <param name="Message">One sentence; never the value.</param>
internal sealed record Remark(string Message);
