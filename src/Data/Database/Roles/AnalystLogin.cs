namespace Jianye.DataHub.Data.Database.Roles;

/// <summary>A login of an analyst's own tools.</summary>
/// <param name="Name">The role in PostgreSQL.</param>
/// <param name="Scope">Codes of the territory whose rows it sees; the district's for all.</param>
/// <param name="ValidUntil">When its password ends; null for never.</param>
public sealed record AnalystLogin(string Name, IReadOnlyList<string> Scope, DateTimeOffset? ValidUntil);
