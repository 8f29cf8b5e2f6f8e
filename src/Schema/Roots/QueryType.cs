using GraphQL.Types;
using Jianye.DataHub.Schema.Aggregates;
using Jianye.DataHub.Schema.Entities;

namespace Jianye.DataHub.Schema.Roots;

/// <summary>The root of all reading: one singular and one plural field for every entity, and the ways in by id and by place.</summary>
internal sealed class QueryType : ObjectGraphType
{
    public QueryType(IEnumerable<EntityGraphType> entities, OperationLimits limits)
    {
        Name = "Query";
        Description = "Everything that can be read (查询).";
        AddSpecial("node", References.To("Node"), "Any object by its global id (按标识取对象); null where there is none.",
            References.Argument("id", References.NonNull("ID"), "The global id (全局标识)."));
        AddSpecial("nodes", new NonNullGraphType(new ListGraphType(References.To("Node"))), "Objects by their global ids, in the order asked (按标识批量取对象); null for an id that is unknown.",
            References.Argument("ids", References.NonNullListOf("ID"), $"The global ids (全局标识), at most {OperationLimits.MostNodeIds}."));
        AddSpecial("gridAt", References.To("Grid"), "The grid that covers a place (定位网格); on a shared edge the one with the smallest code, null outside of the district.",
            References.Argument("longitude", References.NonNull("Float"), "Degrees east (经度), WGS 84."),
            References.Argument("latitude", References.NonNull("Float"), "Degrees north (纬度), WGS 84."),
            References.Argument("level", References.To("GridLevel"), "The level of the grid (网格层级); level 2 by default.", "LEVEL_2"));
        AddField(SearchTypes.Field(limits));
        AddField(ServicesWithin.Field(limits));
        foreach (var type in entities.Where(type => type.HasRoots))
        {
            var entity = type.Entity;
            var singular = References.Field(Names.Field(entity.Name), References.To(entity.Name), $"By id: {type.Description}");
            singular.Arguments = new QueryArguments(References.Argument("id", References.NonNull("ID"), $"The global id (全局标识) of the {entity.Name}."));
            AddField(new FieldBinding.Singular(entity).On(singular));

            var plural = References.Field(Names.Field(Names.Plural(entity)), References.To(Names.Connection(entity)), $"A page of all: {type.Description}");
            AddField(new FieldBinding.Plural(entity).On(PagingArguments.Give(plural, entity, limits.PagesOf(Name, plural.Name))));
            AddField(AggregateTypes.Field(entity, limits));
            if (entity.Place is not null)
            {
                AddField(MapLayers.Clusters(entity));
                AddField(MapLayers.Heat(entity));
            }

            var segment = References.Field($"{plural.Name}Segment", References.To(Names.Segment(entity)), $"A page of all by offset (按偏移分页), for tables with page numbers: {type.Description}");
            AddField(new FieldBinding.Segment(entity).On(PagingArguments.GiveSegment(segment, entity, limits.PagesOf(Name, segment.Name), limits.MaximumSkip)));
        }
    }

    private void AddSpecial(string name, IGraphType type, string description, params QueryArgument[] arguments)
    {
        var field = References.Field(name, type, description);
        field.Arguments = new QueryArguments(arguments);
        AddField(new FieldBinding.Special().On(field));
    }
}
