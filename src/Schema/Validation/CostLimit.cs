using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema.Errors;

namespace Jianye.DataHub.Schema.Validation;

/// <summary>Compares what an operation costs with what its caller's role may spend.</summary>
internal static class CostLimit
{
    private const string Code = "HC0047";

    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static GraphError? Check(OperationCost cost, Role role, OperationLimits limits)
    {
        var budget = limits.Budgets.GetValueOrDefault(role);
        var (field, type) = (budget?.Field ?? limits.MaximumFieldCost, budget?.Type ?? limits.MaximumTypeCost);
        if (cost.Field > field)
        {
            return new GraphError(Code, $"No index helps some filters or orders of the operation: it may read {cost.Field} rows, more than the {field} allowed; ask for fewer such lists at once.")
            {
                Numbers = [("fieldCost", cost.Field), ("maxFieldCost", field)],
            };
        }

        return cost.Type <= type ? null : new GraphError(Code, $"The operation may return {cost.Type} objects, more than the {type} allowed; ask for smaller pages, or nest fewer.")
        {
            Numbers = [("typeCost", cost.Type), ("maxTypeCost", type)],
        };
    }
}
