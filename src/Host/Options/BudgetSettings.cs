using System.Globalization;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Schema;

namespace Jianye.DataHub.Host.Options;

/// <summary>What an operation of a role may cost: <c>Budgets:resident:TypeCost</c>, <c>Budgets:resident:FieldCost</c> (<c>HUB__BUDGETS__RESIDENT__TYPECOST</c>); roles without hyphens too.</summary>
internal static class BudgetSettings
{
    private const string Section = "Budgets";

    private const long Most = 1_000_000_000;

    /// <exception cref="SettingException">There is no such role or price, or it is out of its range.</exception>
    public static void Read(Settings settings, OperationLimits limits)
    {
        var budgets = new Dictionary<Role, CostBudget>(limits.Budgets);
        foreach (var (name, price, text) in settings.Pairs(Section))
        {
            var setting = $"{Section}:{name}:{price}";
            var role = RoleOf(name) ?? throw new SettingException($"The setting {setting} names no role; those are anonymous, {string.Join(", ", RoleNames.All.Keys)}.");
            var before = budgets.GetValueOrDefault(role) ?? new CostBudget(null, null);
            budgets[role] = price.ToUpperInvariant() switch
            {
                "TYPECOST" => before with { Type = Amount(setting, text) },
                "FIELDCOST" => before with { Field = Amount(setting, text) },
                _ => throw new SettingException($"There is no setting {setting}; there are TypeCost and FieldCost."),
            };
        }

        limits.Budgets = budgets;
    }

    private static Role? RoleOf(string name)
    {
        foreach (var (word, role) in RoleNames.All.Append(KeyValuePair.Create("anonymous", Role.Anonymous)))
        {
            if (string.Equals(word.Replace("-", "", StringComparison.Ordinal), name.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)) return role;
        }

        return null;
    }

    private static long Amount(string setting, string text)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount <= Most
            ? amount
            : throw new SettingException($"The setting {setting} must be a whole number from 0 to {Most}, not \"{text}\".");
}
