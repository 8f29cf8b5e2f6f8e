using GraphQLParser;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Queries;
using Jianye.DataHub.Tests.Unit.Queries;

namespace Jianye.DataHub.Tests.Unit.Schema;

/// <summary>What the schema's text says of costs is what operations are priced by.</summary>
public sealed class PrintedCostTests
{
    private static readonly PrintedCost Printed = new(SchemaText.Print());

    /// <summary>What gateways ask stands in no text that clients are given, and so has no price there.</summary>
    public static TheoryData<string> Cases => [.. QueryCase.Names.Where(name => !name.StartsWith("federation/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_query_is_priced_as_the_directives_say(string name)
    {
        var query = QueryCase.Read(name);
        var document = Parser.Parse(query.Query);

        var priced = OperationCost.Of(await TestPlanner.ReadAsync(query));

        var printed = Printed.TypeCost(document, query.Variables);
        var roots = document.Definitions.OfType<GraphQLOperationDefinition>().First().SelectionSet.Selections.OfType<GraphQLField>().Select(field => field.Name.StringValue).ToList();
        // Every kind that is searched is read; of what node leads to, the id's type is known.
        if (roots.Contains("search")) Assert.InRange(priced.Type, printed, long.MaxValue);
        else if (roots.Contains("node") || roots.Contains("nodes")) Assert.InRange(priced.Type, 1, printed);
        else Assert.Equal(printed, priced.Type);
        Assert.InRange(priced.Field, 0, roots.Sum(field => Printed.WeightOf("Query", field) ?? 0));
    }

    [Theory]
    [InlineData("residents")]
    [InlineData("residentsSegment")]
    [InlineData("residentsAggregate")]
    [InlineData("auditLog")]
    public void A_list_that_no_index_helps_weighs_a_table(string field) => Assert.Equal(OperationCost.WholeTable, Printed.WeightOf("Query", field));

    [Fact]
    public void What_no_list_is_weighs_nothing_of_its_own() => Assert.Null(Printed.WeightOf("Query", "resident"));
}
