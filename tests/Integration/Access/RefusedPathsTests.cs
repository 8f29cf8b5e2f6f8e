using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Tests.Integration.Federation;

namespace Jianye.DataHub.Tests.Integration.Access;

/// <summary>Where the error of a field that is not shown says that it is missing.</summary>
[Collection(PostgisCollection.Name)]
public sealed class RefusedPathsTests(FederationWorld world) : IClassFixture<FederationWorld>
{
    [Theory]
    [InlineData("{ residents(first: 2) { nodes { idNumber } } }", "residents.nodes.idNumber")]
    [InlineData("{ residents(first: 2) { edges { node { idNumber } } } }", "residents.edges.node.idNumber")]
    [InlineData("{ r: residents(first: 2) { e: edges { cursor n: node { number: idNumber } } } }", "r.e.n.number")]
    [InlineData("{ residents(first: 1) { edges { node { name } } e: edges { x: node { idNumber } y: node { name } } n: nodes { idNumber } } }", "residents.e.x.idNumber residents.n.idNumber")]
    [InlineData("{ visits(first: 3) { e: edges { node { who: resident { id idNumber } } } } }", "visits.e.node.who.idNumber")]
    [InlineData("{ streets { edges { s: node { people: residents(first: 2) { e: edges { n: node { idNumber identifiers { value } } } } } } } }", "streets.edges.s.people.e.n.idNumber streets.edges.s.people.e.n.identifiers")]
    public async Task It_names_the_response_keys_from_the_root_whatever_they_are_called(string query, string paths)
    {
        var answer = await world.Graph.AskAsync(Caller.Admin, purpose: null, query);

        var told = answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").EnumerateArray().Select(step => step.GetString()!).ToList()).ToList();
        Assert.Equal(paths, string.Join(' ', told.Select(path => string.Join('.', path))));
        Assert.All(told, path => Assert.All(Reached(answer.GetProperty("data"), path), value => Assert.Equal(JsonValueKind.Null, value.ValueKind)));
        Assert.All(told, path => Assert.NotEmpty(Reached(answer.GetProperty("data"), path)));
    }

    /// <summary>All values at a path, through every item of the lists on the way.</summary>
    private static IEnumerable<JsonElement> Reached(JsonElement value, IReadOnlyList<string> path) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Reached(item, path)),
        JsonValueKind.Object when path.Count > 0 => Reached(value.GetProperty(path[0]), [.. path.Skip(1)]),
        JsonValueKind.Null when path.Count > 0 => [],
        _ => [value],
    };
}
