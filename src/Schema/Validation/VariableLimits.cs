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
        if (variables.Count > limits.MaximumVariables) throw TooLarge($"The request gives more than the {limits.MaximumVariables} variables allowed; put several into one of an input type.");
        var (members, items, characters) = (0, 0, 0);
        foreach (var value in variables.Values) Count(value, ref members, ref items, ref characters, limits);
    }

    private static void Count(object? value, ref int members, ref int items, ref int characters, OperationLimits limits)
    {
        switch (value)
        {
            case string text:
                // Bodies are bounded, so the sum can't overflow.
                if ((characters += text.Length) > limits.MaximumVariableLength) throw TooLarge($"The variables hold texts of more than {limits.MaximumVariableLength} characters in all; split the operation.");
                break;
            // No input object has a member of this name: it stands for an object of the graph, and is no condition.
            case IReadOnlyDictionary<string, object?> representation when representation.ContainsKey("__typename"):
                if ((items += representation.Count) > MostItems) throw TooLarge($"The variables hold representations of more than {MostItems} members in all; split the operation.");
                foreach (var member in representation.Values) Count(member, ref members, ref items, ref characters, limits);
                break;
            case IEnumerable<KeyValuePair<string, object?>> input:
                foreach (var (_, member) in input)
                {
                    if (++members > limits.MaximumConditions)
                    {
                        throw TooLarge($"The variables hold more than the {limits.MaximumConditions} members allowed; split the operation, or use in with a list.");
                    }

                    Count(member, ref members, ref items, ref characters, limits);
                }

                break;
            case IList list:
                foreach (var item in list)
                {
                    if (++items > MostItems) throw TooLarge($"The variables hold lists of more than {MostItems} items in all; split the operation.");
                    Count(item, ref members, ref items, ref characters, limits);
                }

                break;
        }
    }

    private static ReadRequestException TooLarge(string message) => new("HUB_OPERATION_TOO_LARGE", message);
}
