namespace Jianye.DataHub.Data.Access;

/// <summary>Who asks, as the token says it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Scope">Codes of the territory (district, street, community, grid) whose rows the caller may see, all below them included; empty for roles without.</param>
/// <param name="Platform">The slug of an integrator's platform; null for other roles.</param>
/// <param name="Subject">Who the token was given to (<c>sub</c>). Of a resident the id of the resident, of a department the id or credit code of the organization; null where the token names nobody.</param>
public sealed record Caller(Role Role, IReadOnlyList<string> Scope, string? Platform, string? Subject)
{
    /// <summary>Who sends no token.</summary>
    public static Caller Anonymous { get; } = new(Role.Anonymous, [], null, null);

    /// <summary>Who may see all; the hub itself.</summary>
    public static Caller Admin { get; } = new(Role.Admin, [], null, null);

    public bool IsAuthenticated => Role != Role.Anonymous;
}
