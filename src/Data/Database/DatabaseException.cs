namespace Jianye.DataHub.Data.Database;

/// <summary>The database can't be used as asked.</summary>
/// <param name="message">One sentence for the operator: what was expected, what came, what to do.</param>
public sealed class DatabaseException(string message) : Exception(message);
