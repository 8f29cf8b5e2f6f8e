namespace Jianye.DataHub.Data.Access;

/// <summary>A statement reads a table without the guard that it needs: a fault of the hub, never of the caller; the statement is not sent.</summary>
public sealed class UnguardedTableException(string table) : Exception($"A statement reads {table} without its guard.");
