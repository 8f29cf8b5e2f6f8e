namespace Jianye.DataHub.Data.Outbox;

/// <summary>In what the outbox's positions hold: after a restore or a failover the same numbers stand for something else.</summary>
/// <param name="Epoch">Of the database's contents; another one after a restore.</param>
/// <param name="Timeline">Of PostgreSQL's log; another one after a failover.</param>
public readonly record struct OutboxEra(string Epoch, uint Timeline);
