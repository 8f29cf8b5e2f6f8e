using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Utilities;

namespace Jianye.DataHub.Schema;

/// <summary>The graph in the schema definition language; needs no database.</summary>
public static partial class SchemaText
{
    /// <summary>Types and members in a stable order, so that a change shows as a small difference.</summary>
    public static string Print()
    {
        using var schema = new HubSchema(new OperationLimits(), isSubgraph: false);
        return Print(schema);
    }

    internal static string Print(HubSchema schema)
    {
        var text = schema.Print(new PrintOptions { IncludeDescriptions = true, StringComparison = StringComparison.Ordinal });
        return AsBlocks(text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
    }

    /// <summary>Descriptions as block strings, which is how the specification's own printer has them and linters want them; the engine's prints the other form.</summary>
    private static string AsBlocks(string text)
        => Description().Replace(text, match => $"{match.Groups["indent"].Value}\"\"\"{match.Groups["text"].Value.Replace("\\\"", "\"", StringComparison.Ordinal)}\"\"\"");

    /// <summary>A line that is a string and nothing else, without other escapes than quotes, and no quote at its end.</summary>
    [GeneratedRegex("""^(?<indent> *)"(?<text>([^"\\\n]|\\")*[^"\\\n])"$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Description();
}
