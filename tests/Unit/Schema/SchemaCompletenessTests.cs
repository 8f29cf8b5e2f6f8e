using GraphQL;
using GraphQL.Types;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Schema;

namespace Jianye.DataHub.Tests.Unit.Schema;

/// <summary>What every entity has in the graph, said once.</summary>
public sealed class SchemaCompletenessTests
{
    /// <summary>Parts of another entity, found through it only.</summary>
    private static readonly Dictionary<string, string> WithoutRoots = new() { ["EmergencyContact"] = "belongs to its CareClient", ["Source"] = "belongs to what it is a source of" };

    private static readonly HubSchema Schema = new(new OperationLimits());

    public static TheoryData<string> Entities => [.. HubModel.Instance.Entities.Keys];

    [Theory]
    [MemberData(nameof(Entities))]
    public void An_entity_has_its_type_filter_and_sort(string name)
    {
        Assert.IsAssignableFrom<IObjectGraphType>(Schema.AllTypes[name]);
        foreach (var input in new[] { $"{name}FilterInput", $"{name}SortInput" }) Assert.IsAssignableFrom<IInputObjectGraphType>(Schema.AllTypes[input]);
        Assert.Equal(["and", "not", "or"], ((IInputObjectGraphType)Schema.AllTypes[$"{name}FilterInput"]!).Fields.Select(field => field.Name).Where(field => field is "and" or "or" or "not").Order());
        var isInLists = HubModel.Instance.Entities.Values.SelectMany(entity => entity.Navigations.Values).Any(way => way.IsCollection && way.Target.Name == name);
        var ofList = (IInputObjectGraphType?)Schema.AllTypes[$"ListFilterInputTypeOf{name}FilterInput"];
        Assert.Equal(isInLists ? ["all", "any", "count", "none", "some"] : null, ofList?.Fields.Select(field => field.Name).Order());
    }

    [Fact]
    public void No_type_stands_in_the_schema_that_nothing_leads_to()
    {
        var named = Schema.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)).ToList();
        var led = named.OfType<IComplexGraphType>().SelectMany(type => type.Fields).SelectMany(field => (field.Arguments ?? []).Select(argument => argument.ResolvedType).Append(field.ResolvedType))
            .Concat(Schema.Directives.SelectMany(directive => directive.Arguments ?? []).Select(argument => argument.ResolvedType))
            .Concat(named.OfType<UnionGraphType>().SelectMany(union => union.PossibleTypes))
            .Select(type => type!.GetNamedType().Name).ToHashSet(StringComparer.Ordinal);
        var implemented = named.OfType<IImplementInterfaces>().SelectMany(type => type.ResolvedInterfaces).Select(common => common.Name);
        var implementing = named.OfType<IImplementInterfaces>().Where(type => type.ResolvedInterfaces.Any(common => led.Contains(common.Name))).Select(type => ((IGraphType)type).Name);

        Assert.Empty(named.Select(type => type.Name).Except(led).Except(implementing).Except(implemented).Except(["Query", "Mutation", "Subscription"]));
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public void An_entity_is_found_by_id_and_as_a_connection(string name)
    {
        var singular = Schema.Query.Fields.FirstOrDefault(field => field.ResolvedType?.GetNamedType().Name == name && field.Name != "gridAt");
        if (WithoutRoots.ContainsKey(name))
        {
            Assert.Null(singular);
            return;
        }

        Assert.Equal(["id"], singular!.Arguments!.Select(argument => argument.Name));
        Assert.Contains(((IObjectGraphType)Schema.AllTypes[name]!).ResolvedInterfaces, type => type.Name == "Node");
        var plural = Assert.Single(Schema.Query.Fields, field => field.Name != "servicesWithin" && field.ResolvedType is IObjectGraphType connection && connection.Fields.Find("nodes")?.ResolvedType?.GetNamedType().Name == name);
        CheckConnection(plural);
    }

    [Fact]
    public void Every_entity_with_roots_has_a_segment()
    {
        var segments = Schema.Query.Fields.Where(field => field.Name.EndsWith("Segment", StringComparison.Ordinal)).ToList();

        Assert.Equal(HubModel.Instance.Entities.Count - WithoutRoots.Count, segments.Count);
        Assert.All(segments, field =>
        {
            Assert.Equal(["skip", "take", "where", "order"], field.Arguments!.Select(argument => argument.Name));
            Assert.Equal(["items", "pageInfo", "totalCount"], ((IObjectGraphType)field.ResolvedType!).Fields.Select(member => member.Name).Order());
        });
    }

    [Fact]
    public void Every_scalar_of_our_own_says_where_it_is_specified()
    {
        // What gateways alone ask with stands in no text.
        string[] builtIn = ["_Any", "Boolean", "Float", "ID", "Int", "String"];
        var text = SchemaText.Print();

        Assert.All(
            Schema.AllTypes.OfType<ScalarGraphType>().Where(scalar => scalar is not EnumerationGraphType && !builtIn.Contains(scalar.Name)),
            scalar => Assert.Contains($"scalar {scalar.Name} @specifiedBy(url: \"https://", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_connection_takes_the_same_arguments_at_any_depth()
    {
        var connections = Schema.AllTypes.OfType<IObjectGraphType>().SelectMany(type => type.Fields).Where(field => field.Name != "servicesWithin" && field.ResolvedType?.Name?.EndsWith("Connection", StringComparison.Ordinal) == true).ToList();

        Assert.InRange(connections.Count, 60, 500);
        Assert.All(connections, CheckConnection);
    }

    [Fact]
    public void Every_member_of_the_model_that_the_graph_hides_is_hidden_for_a_reason()
    {
        var hidden =
            from entity in HubModel.Instance.Entities.Values
            let type = (IObjectGraphType)Schema.AllTypes[entity.Name]!
            let names = entity.Properties.Values.Where(property => property.Kind != ValueKind.Id).Select(property => property.Name).Concat(entity.Navigations.Keys)
            from name in names
            where !type.Fields.Any(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
            select $"{entity.Name}.{name}";

        Assert.Empty(hidden);
    }

    private static void CheckConnection(FieldType field)
    {
        var connection = (IObjectGraphType)field.ResolvedType!;
        var hasPlaces = HubModel.Instance.Entities[connection.Fields.Find("nodes")!.ResolvedType!.GetNamedType().Name].Properties.ContainsKey("Location");
        string[] arguments = ["first", "after", "last", "before", "where", "order"];
        Assert.Equal(hasPlaces ? [.. arguments, "near"] : arguments, field.Arguments!.Select(argument => argument.Name));
        Assert.Equal(["edges", "estimatedCount", "nodes", "pageInfo", "totalCount"], connection.Fields.Select(member => member.Name).Order());
        Assert.Equal(hasPlaces ? ["cursor", "distance", "node"] : ["cursor", "node"], ((IObjectGraphType)connection.Fields.Find("edges")!.ResolvedType!.GetNamedType()).Fields.Select(member => member.Name).Order());
    }

    /// <summary>Variables are coerced without a look at the places where they are used (KnownDocument.Heads).</summary>
    [Fact]
    public void No_argument_has_a_parser_or_a_check_of_its_own()
    {
        var arguments = Schema.AllTypes.OfType<IComplexGraphType>().SelectMany(type => type.Fields).SelectMany(field => field.Arguments ?? []);

        Assert.DoesNotContain(arguments, argument => argument.Parser is not null || argument.Validator is not null);
    }
}
