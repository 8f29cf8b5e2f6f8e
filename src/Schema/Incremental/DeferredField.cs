using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading.Incremental;

namespace Jianye.DataHub.Schema.Incremental;

/// <summary>A field as it stands in the document, reached through a fragment that may be answered later.</summary>
internal sealed class DeferredField : GraphQLField
{
    public DeferredField(GraphQLField field, ReadDefer fragment)
        : base(field.Name)
    {
        (Alias, Arguments, Directives, SelectionSet, Location) = (field.Alias, field.Arguments, field.Directives, field.SelectionSet, field.Location);
        (Field, Fragment) = (field, fragment);
    }

    /// <summary>The field itself.</summary>
    public GraphQLField Field { get; }

    public ReadDefer Fragment { get; }
}
