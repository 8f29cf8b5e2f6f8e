using GraphQL;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Planning;

namespace Jianye.DataHub.Tests.Unit.Schema;

/// <summary>What operations are said to cost.</summary>
public sealed class OperationCostTests
{
    private static readonly OperationLimits Limits = new();

    private static readonly HubSchema Graph = new(Limits);

    [Theory]
    [InlineData("residents { nodes { id } }", 10, 0)]
    [InlineData("residents(first: 7) { nodes { grid { short } } }", 14, 0)]
    [InlineData("grids(first: 5) { nodes { incidents(first: 20) { edges { node { grid { short } } } } } }", 205, 0)]
    [InlineData("residentsSegment(take: 3) { items { id } }", 3, 0)]
    [InlineData("residents(first: 1, where: { name: { eq: \"a\" } }) { totalCount }", 1, 0)]
    [InlineData("residents(first: 1, where: { name: { icontains: \"a\" } }) { totalCount }", 1, 0)]
    [InlineData("residents(first: 1, where: { name: { neq: \"a\" } }) { totalCount }", 1, 200_000)]
    [InlineData("residents(first: 1, where: { name: { neq: \"a\" }, phone: { eq: \"1\" } }) { totalCount }", 1, 0)]
    [InlineData("residents(first: 1, where: { or: [{ name: { eq: \"a\" } }, { age: { gt: 3 } }] }) { totalCount }", 1, 200_000)]
    [InlineData("residents(first: 1, where: { grid: { short: { eq: \"XL-01\" } } }) { totalCount }", 1, 0)]
    [InlineData("residents(first: 1, where: { incidents: { count: { gt: 3 } } }) { totalCount }", 1, 200_000)]
    [InlineData("residents(first: 1, order: [{ namePinyin: DESC }]) { totalCount }", 1, 0)]
    [InlineData("residents(first: 1, order: [{ age: DESC }]) { totalCount }", 1, 200_000)]
    [InlineData("residents(first: 1, order: [{ incidents: { count: DESC } }]) { totalCount }", 1, 200_000)]
    [InlineData("residents(first: 1, order: [{ location: { distance: { geometry: { type: Point, coordinates: [118.7, 32] } } } }]) { totalCount }", 1, 0)]
    [InlineData("residents(near: { point: { type: Point, coordinates: [118.7, 32] } }) { totalCount }", 10, 0)]
    [InlineData("residents(near: { point: { type: Point, coordinates: [118.7, 32] } }, order: [{ age: DESC }]) { totalCount }", 10, 200_000)]
    [InlineData("residents(near: { point: { type: Point, coordinates: [118.7, 32] } }, where: { age: { gt: 3 } }) { totalCount }", 10, 200_000)]
    [InlineData("residents(near: { point: { type: Point, coordinates: [118.7, 32] }, within: 500 }, where: { age: { gt: 3 } }) { totalCount }", 10, 0)]
    [InlineData("servicesWithin(minutes: 15, resident: 1, first: 20) { edges { minutes node { community { name } } } }", 40, 0)]
    [InlineData("incidentHeat(bbox: { west: 118, south: 32, east: 119, north: 33 }, size: 9000) { cells { weight } }", 5_000, 0)]
    [InlineData("incidentClusters(bbox: { west: 118, south: 32, east: 119, north: 33 }, zoom: 9) { clusters { count } }", 5_000, 0)]
    [InlineData("incidentClusters(bbox: { west: 118, south: 32, east: 119, north: 33 }, zoom: 9) { clusters { node { grid { short } } } }", 15_000, 0)]
    [InlineData("residentsAggregate { groups { count } }", 1, 200_000)]
    [InlineData("residentsAggregate(where: { name: { eq: \"a\" } }, groupBy: [{ sex: true }], first: 30) { groups { count } }", 30, 0)]
    [InlineData("grids(first: 5) { nodes { incidentsAggregate(groupBy: [{ category: true }], first: 20) { groups { count } } } }", 105, 0)]
    public async Task What_no_index_helps_has_its_price(string field, long type, long rows)
        => Assert.Equal(new OperationCost(type, rows), await CostAsync($"{{ {field} }}"));

    private static async Task<OperationCost> CostAsync(string query)
    {
        var document = Parser.Parse(query);
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single();
        var result = await new DocumentValidator().ValidateAsync(new ValidationOptions { Schema = Graph, Document = document, Operation = operation, Variables = Inputs.Empty, Rules = DocumentValidator.CoreRules });
        Assert.True(result.IsValid, string.Join('\n', result.Errors.Select(error => error.Message)));
        return OperationCost.Of(OperationPlanner.Plan(Graph, Limits, document, operation, new Dictionary<string, object?>(), new Dictionary<string, string>()).Read);
    }
}
