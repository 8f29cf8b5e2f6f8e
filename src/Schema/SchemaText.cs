using GraphQL;
using GraphQL.Utilities;

namespace Jianye.DataHub.Schema;

/// <summary>The graph in the schema definition language; needs no database.</summary>
public static class SchemaText
{
    /// <summary>Types and members in a stable order, so that a change shows as a small difference.</summary>
    public static string Print()
    {
        using var schema = new HubSchema(new OperationLimits());
        var text = schema.Print(new PrintOptions { IncludeDescriptions = true, StringComparison = StringComparison.Ordinal });
        return text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }
}
