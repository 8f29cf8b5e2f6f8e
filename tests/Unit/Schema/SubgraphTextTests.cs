using System.Text.RegularExpressions;
using GraphQLParser;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Schema.Federation;

namespace Jianye.DataHub.Tests.Unit.Schema;

/// <summary>What composition is told of the graph.</summary>
public sealed class SubgraphTextTests
{
    private static readonly string Text = SubgraphText.Print();

    private static readonly GraphQLDocument Document = Parser.Parse(Text);

    /// <summary>Parts of another entity, found through it only.</summary>
    private static readonly string[] WithoutKeys = ["EmergencyContact", "Source"];

    public static TheoryData<string> Entities => [.. HubModel.Instance.Entities.Keys.Except(WithoutKeys)];

    [Theory]
    [MemberData(nameof(Entities))]
    public void Every_entity_has_its_id_as_the_first_key(string name) => Assert.Equal("id", Keys(name)[0]);

    [Theory]
    [InlineData("District", "code")]
    [InlineData("Street", "code")]
    [InlineData("Community", "code")]
    [InlineData("Grid", "code")]
    [InlineData("Organization", "creditCode")]
    [InlineData("Platform", "slug")]
    [InlineData("Resident", "idNumber")]
    [InlineData("Resident", "platformKey { platform dataset key }")]
    [InlineData("Incident", "platformKey { platform dataset key }")]
    public void What_others_know_an_object_by_is_a_key_too(string name, string key) => Assert.Contains(key, Keys(name));

    [Fact]
    public void A_number_that_stands_for_a_person_can_be_left_out_of_the_keys()
    {
        Assert.Contains("@key(fields: \"idNumber\")", Text, StringComparison.Ordinal);
        Assert.Equal(Text.Replace(" @key(fields: \"idNumber\")", "", StringComparison.Ordinal), SubgraphText.Print(hasPersonalKeys: false));
    }

    [Fact]
    public void It_holds_nothing_that_composition_brings_itself()
    {
        Assert.StartsWith("extend schema @link(url: \"https://specs.apollo.dev/federation/v2.14\"", Text, StringComparison.Ordinal);
        Assert.Empty(Document.Definitions.OfType<GraphQLSchemaDefinition>());
        Assert.DoesNotContain(Document.Definitions.OfType<GraphQLDirectiveDefinition>(), directive => directive.Name.StringValue is "cost" or "listSize" or "specifiedBy");
        Assert.DoesNotMatch(@"\b_(entities|service|Any|Entity|Service)\b", Text);
    }

    [Fact]
    public void Prices_are_whole_numbers_and_lists_have_no_usual_size()
    {
        Assert.Contains("@cost(weight: 200000)", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@cost(weight: \"", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("slicingArgumentDefaultValue", Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Resident", "idNumber", "personal", "personal-identifier")]
    [InlineData("Resident", "name", "personal", "personal-name")]
    [InlineData("Source", "claims", "personal", "personal-record")]
    [InlineData("Resident", "sex")]
    [InlineData("Grid", "code")]
    public void Personal_data_is_tagged_by_its_class(string type, string field, params string[] tags)
        => Assert.Equal(tags, Values(Field(type, field).Directives, "tag"));

    [Fact]
    public void Types_whose_rows_everybody_sees_are_tagged()
        => Assert.Equal(
            ["Announcement", "Community", "District", "Grid", "Organization", "PolicyDocument", "ServiceItem", "ServicePoint", "Street"],
            Types().Where(type => Values(type.Directives, "tag").Contains("public")).Select(type => type.Name.StringValue));

    [Fact]
    public void The_audit_log_doubts_about_persons_and_records_as_delivered_stay_in_the_hub()
    {
        string[] hidden = ["Mutation.confirmMatch", "Mutation.refuseMatch", "Query.auditLog", "Query.matchReviews", "Query.rejections", "Resident.accessLog", "Source.raw"];

        Assert.All(hidden, place => Assert.True(IsHidden(Field(place.Split('.')[0], place.Split('.')[1]).Directives), place));
        Assert.All(new[] { "AuditEntry", "MatchReview", "Rejection" }, name => Assert.True(IsHidden(Types().Single(type => type.Name.Value == name).Directives), name));
        Assert.False(IsHidden(Field("Query", "residents").Directives));
        // Whatever leads to what is hidden is hidden, too, or composition would refuse it.
        var types = Document.Definitions.OfType<GraphQLTypeDefinition>().Where(type => IsHidden((type as IHasDirectivesNode)?.Directives)).Select(type => type.Name.StringValue).ToHashSet();
        Assert.All(
            Types().Where(type => !types.Contains(type.Name.StringValue)).SelectMany(type => type.Fields!.Items).Where(field => types.Contains(Regex.Match(Named(field.Type), @"\w+").Value)),
            field => Assert.True(IsHidden(field.Directives), field.Name.StringValue));
    }

    private static string Named(GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => Named(nonNull.Type),
        GraphQLListType list => Named(list.Type),
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };

    private static IEnumerable<GraphQLObjectTypeDefinition> Types() => Document.Definitions.OfType<GraphQLObjectTypeDefinition>();

    private static GraphQLFieldDefinition Field(string type, string field) => Types().Single(candidate => candidate.Name.Value == type).Fields!.Single(candidate => candidate.Name.Value == field);

    private static IReadOnlyList<string> Keys(string type) => [.. Values(Types().Single(candidate => candidate.Name.Value == type).Directives, "key")];

    private static IEnumerable<string> Values(GraphQLDirectives? directives, string name)
        => (directives?.Items ?? []).Where(directive => directive.Name.Value == name).Select(directive => ((GraphQLStringValue)directive.Arguments!.Items[0].Value).Value.ToString());

    private static bool IsHidden(GraphQLDirectives? directives) => directives?.Items.Exists(directive => directive.Name.Value == "inaccessible") == true;
}
