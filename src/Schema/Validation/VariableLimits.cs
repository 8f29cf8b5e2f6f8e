using System.Collections;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Schema.Validation;

/// <summary>What variables may hold before they are coerced: a filter of 100,000 alternatives took the engine four seconds.</summary>
internal static class VariableLimits
{
    /// <summary>Items of lists in all: a shape of 5,000 vertices has 15,000.</summary>
    private const int MostItems = 100_000;

    /// <exception cref="ReadRequestException">They hold too much.</exception>
    public static void Check(IReadOnlyDictionary<string, object?> variables, OperationLimits limits)
    {
        var (members, items) = (0, 0);
        foreach (var value in variables.Values) Count(value, ref members, ref items, limits);
    }

    private static void Count(object? value, ref int members, ref int items, OperationLimits limits)
    {
        switch (value)
        {
            case IEnumerable<KeyValuePair<string, object?>> input:
                foreach (var (_, member) in input)
                {
                    if (++members > limits.MaximumConditions)
                    {
                        throw TooLarge($"The variables hold more than the {limits.MaximumConditions} members allowed; split the operation, or use in with a list.");
                    }

                    Count(member, ref members, ref items, limits);
                }

                break;
            case IList list:
                foreach (var item in list)
                {
                    if (++items > MostItems) throw TooLarge($"The variables hold lists of more than {MostItems} items in all; split the operation.");
                    Count(item, ref members, ref items, limits);
                }

                break;
        }
    }

    private static ReadRequestException TooLarge(string message) => new("HUB_OPERATION_TOO_LARGE", message);
}
