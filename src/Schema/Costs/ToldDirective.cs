using GraphQL.Types;
using GraphQLParser.AST;

namespace Jianye.DataHub.Schema.Costs;

/// <summary>A directive of the schema that introspection tells of, too: the engine tells only of those that stand in operations.</summary>
/// <param name="name">Its name.</param>
/// <param name="locations">Where it may stand.</param>
internal sealed class ToldDirective(string name, params DirectiveLocation[] locations) : Directive(name, locations)
{
    public override bool? Introspectable => true;
}
