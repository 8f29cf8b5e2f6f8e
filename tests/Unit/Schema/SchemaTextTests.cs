using System.Runtime.CompilerServices;
using GraphQL.Types;
using Jianye.DataHub.Schema;

namespace Jianye.DataHub.Tests.Unit.Schema;

public sealed class SchemaTextTests
{
    [Fact]
    public void The_file_at_the_root_equals_the_printed_schema()
        => Assert.Equal(File.ReadAllText(Path.Combine(Root(), "schema.graphql")), SchemaText.Print());

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
        var bare =
            from type in schema.AllTypes.OfType<IComplexGraphType>()
            where !type.Name.StartsWith("__", StringComparison.Ordinal)
            from field in type.Fields
            where field.Description is not null && !field.Description.Any(character => character is >= '\u4e00' and <= '\u9fff')
            select $"{type.Name}.{field.Name}: {field.Description}";

        Assert.Empty(bare);
    }

    /// <summary>The engine's own scalars, described by the specification.</summary>
    private static readonly string[] OfTheEngine = ["String", "Boolean", "Int", "Float", "ID"];

    private static IEnumerable<string> Undescribed(IGraphType type)
    {
        if (!IsSentence(type.Description)) yield return type.Name;
        if (type is EnumerationGraphType enumeration)
        {
            foreach (var value in enumeration.Values.Where(value => !IsSentence(value.Description))) yield return $"{type.Name}.{value.Name}";
        }

        if (type is not IComplexGraphType complex) yield break;
        foreach (var field in complex.Fields)
        {
            if (!IsSentence(field.Description)) yield return $"{type.Name}.{field.Name}";
            foreach (var argument in field.Arguments ?? []) if (!IsSentence(argument.Description)) yield return $"{type.Name}.{field.Name}({argument.Name})";
        }
    }

    private static bool IsSentence(string? text) => text is { Length: > 3 } && text[^1] == '.';

    private static string Root([CallerFilePath] string path = "")
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Jianye.DataHub.sln"))) directory = directory.Parent ?? throw new DirectoryNotFoundException(path);
        return directory.FullName;
    }
}
