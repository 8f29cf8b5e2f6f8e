using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Caching;
using Jianye.DataHub.Schema.Costs;
using Jianye.DataHub.Schema.Entities;

namespace Jianye.DataHub.Schema.Caching;

/// <summary><c>@cacheControl</c>, by which the schema says how long answers about a type may be kept (<see cref="CachePolicy"/>), as Hot Chocolate and Apollo print it.</summary>
internal static class CacheControlDirective
{
    private const string Name = "cacheControl";

    /// <summary>Before the schema is put together.</summary>
    public static void Declare(ISchema schema)
    {
        var scope = new EnumerationGraphType { Name = "CacheControlScope", Description = "Who may keep an answer (缓存范围)." };
        scope.Add("PUBLIC", "PUBLIC", "Everybody (公共).");
        scope.Add("PRIVATE", "PRIVATE", "The caller alone (私有).");
        var directive = new ToldDirective(Name, DirectiveLocation.Object, DirectiveLocation.FieldDefinition, DirectiveLocation.Interface, DirectiveLocation.Union)
        {
            Description = "How long an answer to a GET about such objects may be kept (缓存时间): the shortest time of all kinds that it was read from counts. Kinds without it are not to be kept.",
        };
        directive.Arguments = new QueryArguments(
            new QueryArgument(new IntGraphType()) { Name = "maxAge", Description = "Seconds (秒)." },
            new QueryArgument(new IntGraphType()) { Name = "sharedMaxAge", Description = "Seconds for caches that many share (共享缓存秒数)." },
            new QueryArgument(new BooleanGraphType()) { Name = "inheritMaxAge", Description = "Whether the time of what it stands in counts (继承上级)." },
            new QueryArgument(scope) { Name = "scope", Description = "Who may keep it (范围); PUBLIC where nothing is said, and for callers with a token always PRIVATE." },
            new QueryArgument(new ListGraphType(new NonNullGraphType(new StringGraphType()))) { Name = "vary", Description = "Request headers that the answer depends on (区分请求头)." });
        schema.Directives.Register(directive);
    }

    /// <summary>Once the schema is put together.</summary>
    public static void Apply(ISchema schema)
    {
        foreach (var type in schema.AllTypes.OfType<EntityGraphType>())
        {
            if (CacheAges.SecondsOf(type.Entity.Table) is { } seconds) type.ApplyDirective(Name, "maxAge", seconds);
        }
    }
}
