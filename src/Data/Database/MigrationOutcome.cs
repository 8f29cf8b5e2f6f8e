namespace Jianye.DataHub.Data.Database;

/// <summary>What a migration did.</summary>
/// <param name="Applied">How many steps were applied; 0 when the database was up to date.</param>
/// <param name="IsNew">True when the database was empty before.</param>
public sealed record MigrationOutcome(int Applied, bool IsNew);
