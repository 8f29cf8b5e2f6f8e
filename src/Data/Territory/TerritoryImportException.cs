namespace Jianye.DataHub.Data.Territory;

/// <summary>A file of boundaries that can't be taken; nothing of it was.</summary>
/// <param name="message">One sentence for the operator: which feature, what was expected, what came.</param>
public sealed class TerritoryImportException(string message) : Exception(message);
