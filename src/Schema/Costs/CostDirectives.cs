using System.Globalization;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Schema.Entities;
using Jianye.DataHub.Schema.Roots;

namespace Jianye.DataHub.Schema.Costs;

/// <summary>What operations are priced by (<see cref="OperationCost"/>), told in the schema's text by <c>@cost</c> and <c>@listSize</c> as Hot Chocolate prints them.</summary>
/// <remarks>Only what differs from the specification's default stands there: an object is 1, a value 0. https://ibm.github.io/graphql-specs/cost-spec.html</remarks>
internal static class CostDirectives
{
    private const string Cost = "cost";

    private const string ListSize = "listSize";

    private static readonly string[] OfConnection = ["edges", "nodes"];

    /// <summary>Before the schema is put together.</summary>
    public static void Declare(ISchema schema)
    {
        var cost = new ToldDirective(
            Cost, DirectiveLocation.ArgumentDefinition, DirectiveLocation.Enum, DirectiveLocation.FieldDefinition, DirectiveLocation.InputFieldDefinition, DirectiveLocation.Object, DirectiveLocation.Scalar)
        {
            Description = "What it weighs (代价权重): each object of a type in typeCost; a field in fieldCost, at most and only where no index helps its filter or order.",
        };
        cost.Arguments = new QueryArguments(new QueryArgument(new NonNullGraphType(new StringGraphType())) { Name = "weight", Description = "A number (权重)." });
        schema.Directives.Register(cost);

        var texts = new ListGraphType(new NonNullGraphType(new StringGraphType()));
        var size = new ToldDirective(ListSize, DirectiveLocation.FieldDefinition) { Description = "How many items a list has (列表大小), by which what stands below it is multiplied." };
        size.Arguments = new QueryArguments(
            new QueryArgument(new IntGraphType()) { Name = "assumedSize", Description = "At most (上限)." },
            new QueryArgument(texts) { Name = "slicingArguments", Description = "The arguments that say how many (分页参数)." },
            new QueryArgument(new IntGraphType()) { Name = "slicingArgumentDefaultValue", Description = "How many where none of them is given (默认条数)." },
            new QueryArgument(texts) { Name = "sizedFields", Description = "The fields below that are the list (列表字段)." },
            new QueryArgument(new BooleanGraphType()) { Name = "requireOneSlicingArgument", DefaultValue = true, Description = "Whether one of the arguments must be given (必须分页)." });
        schema.Directives.Register(size);
    }

    /// <summary>Once the schema is put together.</summary>
    public static void Apply(ISchema schema, OperationLimits limits)
    {
        foreach (var type in schema.AllTypes.OfType<IObjectGraphType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            if (!IsPriced(type) && !IsRoot(schema, type) && !IsOfChanges(type)) type.ApplyDirective(Cost, "weight", "0");
            foreach (var field in type.Fields) Apply(field, limits);
        }
    }

    private static void Apply(FieldType field, OperationLimits limits)
    {
        var pages = PageSizes.Of(field);
        switch (FieldBinding.Of(field))
        {
            case FieldBinding.Plural:
                Weigh(field);
                Size(field, pages!.Maximum, pages.Default, ["first", "last"], OfConnection);
                break;
            case FieldBinding.Segment:
                Weigh(field);
                Size(field, pages!.Maximum, pages.Default, ["take"], ["items"]);
                break;
            case FieldBinding.ToMany:
            case FieldBinding.Special when field.Name == ServicesWithin.Name:
                Size(field, pages!.Maximum, pages.Default, ["first", "last"], OfConnection);
                break;
            case FieldBinding.RootAggregate:
                Weigh(field);
                Size(field, limits.MaximumGroups, Math.Min(limits.DefaultGroups, limits.MaximumGroups), ["first"], ["groups"]);
                break;
            case FieldBinding.Aggregate:
                Size(field, limits.MaximumGroups, Math.Min(limits.DefaultGroups, limits.MaximumGroups), ["first"], ["groups"]);
                break;
            case FieldBinding.Clusters:
                Size(field, ReadValue.CellEdge.MostCells, null, [], ["clusters"]);
                break;
            case FieldBinding.Heat:
                Size(field, ReadValue.CellEdge.MostCells, null, [], ["cells"]);
                break;
            case FieldBinding.Search:
                Size(field, pages!.Maximum, pages.Default, ["first"], []);
                break;
            case FieldBinding.Special when field.Name == "nodes":
                Size(field, OperationLimits.MostNodeIds, null, [], []);
                break;
        }
    }

    /// <summary>Objects that are counted: entities, groups, and cells of maps. What only holds them together is not.</summary>
    private static bool IsPriced(IObjectGraphType type)
        => type is EntityGraphType || type.Name.EndsWith("AggregateGroup", StringComparison.Ordinal) || type.Name.EndsWith("Cluster", StringComparison.Ordinal) || type.Name == "HeatCell";

    private static bool IsRoot(ISchema schema, IObjectGraphType type) => type == schema.Query || type == schema.Mutation || type == schema.Subscription;

    /// <summary>What changes and those who follow them are answered with; it is not priced by types.</summary>
    private static bool IsOfChanges(IObjectGraphType type)
        => type.Name.EndsWith("Payload", StringComparison.Ordinal) || type.Name.EndsWith("Change", StringComparison.Ordinal) || type.ResolvedInterfaces.Any(common => common.Name == "Error");

    private static void Weigh(FieldType field) => field.ApplyDirective(Cost, "weight", OperationCost.WholeTable.ToString(CultureInfo.InvariantCulture));

    private static void Size(FieldType field, int most, int? unless, string[] slicing, string[] sized) => field.ApplyDirective(ListSize, directive =>
    {
        directive.AddArgument(new DirectiveArgument("assumedSize") { Value = most });
        if (slicing.Length > 0) directive.AddArgument(new DirectiveArgument("slicingArguments") { Value = slicing });
        if (unless is { } size) directive.AddArgument(new DirectiveArgument("slicingArgumentDefaultValue") { Value = size });
        if (sized.Length > 0) directive.AddArgument(new DirectiveArgument("sizedFields") { Value = sized });
        if (slicing.Length > 0) directive.AddArgument(new DirectiveArgument("requireOneSlicingArgument") { Value = false });
    });
}
