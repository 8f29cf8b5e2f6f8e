using GraphQL.Types;

namespace Jianye.DataHub.Schema;

/// <summary>Types by name; the engine finds them when the schema is put together.</summary>
internal static class References
{
    public static IGraphType To(string name) => new GraphQLTypeReference(name);

    public static IGraphType NonNull(string name) => new NonNullGraphType(To(name));

    public static IGraphType ListOf(string name) => new ListGraphType(NonNull(name));

    public static IGraphType NonNullListOf(string name) => new NonNullGraphType(ListOf(name));

    public static FieldType Field(string name, IGraphType type, string description)
        => new() { Name = name, ResolvedType = type, Description = description };

    public static QueryArgument Argument(string name, IGraphType type, string description, object? defaultValue = null)
        => new(type) { Name = name, Description = description, DefaultValue = defaultValue };
}
