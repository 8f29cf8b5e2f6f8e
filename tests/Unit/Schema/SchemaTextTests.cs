using GraphQL.Types;
using Jianye.DataHub.Schema;

namespace Jianye.DataHub.Tests.Unit.Schema;

public sealed class SchemaTextTests
{
    [Fact]
    public void The_file_at_the_root_equals_the_printed_schema()
        => Assert.Equal(Repository.Read("schema.graphql"), SchemaText.Print());

    [Fact]
    public void Everything_has_a_description_with_a_full_stop()
    {
        using var schema = new HubSchema(new OperationLimits());
        var bare = schema.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)).SelectMany(Undescribed).Except(OfTheEngine).ToList();

        Assert.Empty(bare);
    }

    [Fact]
    public void Everything_of_ours_names_the_Chinese_term()
    {
        using var schema = new HubSchema(new OperationLimits());
        var bare = schema.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)).SelectMany(Described)
            .Where(part => part.Description is not null && !part.Description.Any(character => character is >= '\u4e00' and <= '\u9fff'))
            .Select(part => part.Place).Except(OfTheEngine).ToList();

        Assert.Empty(bare);
    }

    /// <summary>The engine's own scalars, described by the specification.</summary>
    private static readonly string[] OfTheEngine = ["String", "Boolean", "Int", "Float", "ID"];

    private static IEnumerable<string> Undescribed(IGraphType type) => Described(type).Where(part => !IsSentence(part.Description)).Select(part => part.Place);

    /// <summary>A type and everything in it that has a description.</summary>
    private static IEnumerable<(string Place, string? Description)> Described(IGraphType type)
    {
        yield return (type.Name, type.Description);
        if (type is EnumerationGraphType enumeration)
        {
            foreach (var value in enumeration.Values) yield return ($"{type.Name}.{value.Name}", value.Description);
        }

        if (type is not IComplexGraphType complex) yield break;
        foreach (var field in complex.Fields)
        {
            yield return ($"{type.Name}.{field.Name}", field.Description);
            foreach (var argument in field.Arguments ?? []) yield return ($"{type.Name}.{field.Name}({argument.Name})", argument.Description);
        }
    }

    private static bool IsSentence(string? text) => text is { Length: > 3 } && text[^1] == '.';
}
