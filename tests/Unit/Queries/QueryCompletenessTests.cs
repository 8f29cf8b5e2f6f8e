using System.Text.RegularExpressions;
using GraphQL.Types;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Queries;

namespace Jianye.DataHub.Tests.Unit.Queries;

/// <summary>What has no case in <c>tests/Queries</c> is not proven.</summary>
public sealed class QueryCompletenessTests
{
    private static readonly List<QueryCase> Cases = [.. QueryCase.Names.Select(QueryCase.Read)];

    [Fact]
    public void Every_root_field_has_a_case()
    {
        using var schema = new HubSchema(new OperationLimits());
        var asked = Cases.SelectMany(query => Regex.Matches(query.Query, @"^ {0,2}(?:\w+: )?(\w+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value)).ToHashSet();

        var bare = schema.Query.Fields.Select(field => field.Name).Where(name => !asked.Contains(name)).ToList();

        Assert.Empty(bare);
    }

    [Fact]
    public void Every_field_of_every_entity_has_a_case()
    {
        using var schema = new HubSchema(new OperationLimits());
        var words = Cases.SelectMany(query => Regex.Matches(query.Query, @"\w+").Select(match => match.Value)).ToHashSet();
        var bare =
            from type in schema.AllTypes.OfType<ObjectGraphType>()
            where !type.Name.StartsWith("__", StringComparison.Ordinal) && !IsOfMutations(type) && !IsOfSubscriptions(type)
            from field in type.Fields
            where !words.Contains(field.Name)
            select $"{type.Name}.{field.Name}";

        Assert.Empty(bare);
    }

    /// <summary>Nothing to read: they have tests of their own.</summary>
    private static bool IsOfMutations(ObjectGraphType type)
        => type.Name == "Mutation" || type.Name.EndsWith("Payload", StringComparison.Ordinal) || type.ResolvedInterfaces.Any(common => common.Name == "Error");

    /// <summary>Nothing that a query reads: Integration/Subscriptions has their tests.</summary>
    private static bool IsOfSubscriptions(ObjectGraphType type) => type.Name == "Subscription" || type.Name.EndsWith("Change", StringComparison.Ordinal);

    [Fact]
    public void Every_operator_and_its_negation_has_a_case()
    {
        var bare =
            from candidate in FilterOperators.All
            let folder = candidate.AppliesTo(ValueKind.Geometry) ? "spatial/" : "filters/"
            let texts = Cases.Where(query => query.Name.StartsWith(folder, StringComparison.Ordinal)).Select(query => query.Query).ToList()
            from name in new[] { candidate.Name, candidate.NegatedName }.OfType<string>()
            where !texts.Exists(text => Regex.IsMatch(text, $@"\{{ (?:\w+: [^{{}}]+, )?{name}:"))
            select $"{name} in {folder}";

        Assert.Empty(bare);
    }

    [Theory]
    [InlineData("and")]
    [InlineData("or")]
    [InlineData("not")]
    [InlineData("all")]
    [InlineData("none")]
    [InlineData("some")]
    [InlineData("any")]
    public void Every_way_to_combine_has_a_case(string name)
        => Assert.Contains(Cases, query => Regex.IsMatch(query.Query, $@"\{{ (?:\w+: [^{{}}]+, )?{name}:"));

    [Fact]
    public void Every_variables_file_has_its_query()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Cases");
        var orphans = Directory.EnumerateFiles(folder, "*.variables.json", SearchOption.AllDirectories)
            .Where(file => !File.Exists(file.Replace(".variables.json", ".graphql", StringComparison.Ordinal)));

        Assert.Empty(orphans);
    }

    [Fact]
    public void Every_snapshot_has_its_case()
    {
        var known = Cases.Select(query => query.Name.Replace('/', '.')).ToHashSet();
        var orphans = new[] { "Unit", "Integration" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", project, "Queries", "__snapshots__"), "*.snap"))
            .Select(Path.GetFileNameWithoutExtension)
            .Where(file => !known.Contains(Regex.Replace(file!, @"^.*_recorded(_to)?(_sql)?_", "")));

        Assert.Empty(orphans);
    }
}
