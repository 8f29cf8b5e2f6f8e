namespace Jianye.DataHub.Data.Access;

/// <summary>Who may see the rows of an entity. What has no rule for a reach can't be seen by it.</summary>
/// <param name="Public">For everybody, with or without a token.</param>
/// <param name="Territory">For the staff of a territory, beside the public ones.</param>
/// <param name="Person">For a resident, beside the public ones.</param>
/// <param name="Department">For a department, beside the public ones.</param>
internal sealed record EntityGuard(RowRule Public, RowRule Territory, RowRule Person, RowRule Department)
{
    private static readonly RowRule.Always Always = new();

    private static readonly RowRule.Never Never = new();

    /// <summary>Everybody sees all rows.</summary>
    public static EntityGuard OfAll { get; } = new(Always, Always, Always, Always);

    /// <summary>Staff and departments see all rows, nobody else any.</summary>
    public static EntityGuard OfStaff { get; } = new(Never, Always, Never, Always);

    /// <summary>Only who sees everything does.</summary>
    public static EntityGuard OfNobody { get; } = new(Never, Never, Never, Never);

    /// <summary>What lies in a territory.</summary>
    public static EntityGuard OfPlace { get; } = OfNobody with { Territory = new RowRule.Placed() };

    /// <summary>The roles that see all rows, where these and no other do, whatever else they may see; null where the caller's reach tells.</summary>
    public IReadOnlyList<Role>? Roles { get; init; }

    /// <summary>Only roles that are named see rows.</summary>
    public static EntityGuard OfRoles(params Role[] roles) => OfNobody with { Roles = roles };

    public EntityGuard ForPerson(RowRule rule) => this with { Person = rule };

    public EntityGuard ForDepartment(RowRule rule) => this with { Department = rule };

    /// <summary>What hangs on other rows, and is seen with any of them by the staff of a territory.</summary>
    public static EntityGuard With(params RowRule[] rules) => OfNobody with { Territory = rules.Length == 1 ? rules[0] : new RowRule.Any(rules) };
}
