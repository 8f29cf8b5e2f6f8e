using System.Text.RegularExpressions;

namespace Jianye.DataHub.Host.Transports.Http.Batches;

/// <summary>The operations of a document that an address names: <c>?batchOperations=[First,Second]</c>, as Hot Chocolate has it.</summary>
internal static partial class OperationNames
{
    public const string Parameter = "batchOperations";

    /// <summary>The names in their order; null where the address has no such list.</summary>
    /// <exception cref="RequestException">It is no list of names.</exception>
    public static IReadOnlyList<string>? Of(HttpRequest request)
    {
        if (!request.Query.TryGetValue(Parameter, out var values)) return null;
        var match = List().Match(values.ToString());
        return match.Success
            ? [.. match.Groups["name"].Captures.Select(name => name.Value)]
            : throw RequestJson.Malformed($"The parameter {Parameter} was expected to be a list of names of operations, as in [First,Second].");
    }

    [GeneratedRegex(@"^\[\s*(?<name>[_A-Za-z][_0-9A-Za-z]*)(\s*,\s*(?<name>[_A-Za-z][_0-9A-Za-z]*))*\s*\]$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex List();
}
