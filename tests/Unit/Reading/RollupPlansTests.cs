using GraphQL;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Planning;

namespace Jianye.DataHub.Tests.Unit.Reading;

/// <summary>Which aggregates are answered by the numbers by day, which by counting rows.</summary>
public sealed class RollupPlansTests
{
    private const string From = "reportedAt: { gte: \"2026-01-01T00:00:00+08:00\" }";
    private const string Span = "reportedAt: { gte: \"2026-01-01T00:00:00+08:00\", lt: \"2026-04-01T09:30:00Z\" }";

    private static readonly OperationLimits Limits = new();

    private static readonly HubSchema Graph = new(Limits);

    private static readonly AccessRights OfCommunity = new(RowReach.Territory, Role.CommunityStaff, [new(RightsValue.Communities, new[] { Guid.CreateVersion7() })]);

    private static readonly AccessRights OfGrid = new(RowReach.Territory, Role.GridMember, [new(RightsValue.Level2Grids, new[] { Guid.CreateVersion7() })]);

    public static TheoryData<string, int> Fitting => new()
    {
        { "incidentsAggregate { groups { count } }", 1 },
        { "incidentsAggregate(where: { " + Span + " }, groupBy: [{ street: { id: true } }, { category: true }]) { totalGroups groups { key { street { name } category } count } }", 1 },
        { "incidentsAggregate(groupBy: [{ reportedAt: { by: WEEK } }], having: { count: { gt: 3 } }, order: [{ count: DESC }], first: 3, minGroupSize: 5) { groups { key { reportedAt { label } } count } }", 1 },
        { "incidentsAggregate(where: { or: [{ open: { eq: true } }, { not: { category: { in: [OTHER, FIRE_SAFETY] } } }, { reportedAt: { eq: null } }] }) { groups { count } }", 3 },
        { "incidentsAggregate(where: { street: { name: { contains: \"沙洲\" } } }) { groups { count } }", 1 },
        { "incidentsAggregate(where: { " + From + " }, groupBy: [{ community: { id: true } }, { state: true }]) { groups { count } }", 4 },
        { "incidentsAggregate(where: { " + From + " }, groupBy: [{ community: { id: true } }]) { groups { count } }", 2 },
        { "incidentsAggregate(where: { " + From + " }, groupBy: [{ community: { id: true } }, { category: true }]) { groups { count } }", 4 },
        { "incidentsAggregate(where: { category: { eq: OTHER }, community: { code: { eq: \"320105001001\" } } }) { groups { count } }", 4 },
        { "incidentsAggregate(groupBy: [{ grid: { level: true } }, { level1Grid: { id: true } }]) { groups { count } }", 5 },
        { "streets { nodes { incidentsAggregate(where: { " + From + " }, groupBy: [{ category: true }]) { groups { count } } } }", 1 },
        { "incidents { nodes { community { incidentsAggregate(groupBy: [{ category: true }]) { groups { count } } } } }", 4 },
        { "grids { nodes { incidentsAggregate(where: { open: { eq: true } }) { groups { count } } } }", 5 },
    };

    public static TheoryData<string> Unfitting =>
    [
        "incidentsAggregate(groupBy: [{ severity: { value: true } }]) { groups { count } }",
        "incidentsAggregate(groupBy: [{ grid: { id: true } }, { category: true }]) { groups { count } }",
        "incidentsAggregate(groupBy: [{ occurredAt: { by: DAY } }]) { groups { count } }",
        "incidentsAggregate { groups { count avg { severity } } }",
        "incidentsAggregate(having: { max: { severity: { gt: 2 } } }) { groups { count } }",
        "incidentsAggregate(order: [{ max: { reportedAt: DESC } }], groupBy: [{ category: true }]) { groups { count } }",
        "incidentsAggregate(groupBy: [{ category: true }]) { groups { count countDistinct { grid } } }",
        "incidentsAggregate(where: { severity: { eq: 3 } }) { groups { count } }",
        "incidentsAggregate(where: { attachments: { any: true } }) { groups { count } }",
        "incidentsAggregate(where: { or: [{ " + From + " }, { open: { eq: true } }] }) { groups { count } }",
        "incidentsAggregate(where: { reportedAt: { eq: \"2026-01-01T00:00:00+08:00\" } }) { groups { count } }",
        "incidentsAggregate(where: { reportedAt: { nlt: \"2026-01-01T00:00:00+08:00\" } }) { groups { count } }",
        "incidentsAggregate(where: { and: [{ " + From + " }, { " + From + " }] }) { groups { count } }",
        "residents { nodes { incidentsAggregate { groups { count } } } }",
        "residentsAggregate(groupBy: [{ street: { id: true } }]) { groups { count } }",
    ];

    [Theory]
    [MemberData(nameof(Fitting))]
    public async Task Numbers_by_what_the_days_tell_are_read_from_the_coarsest_cells_that_tell_it(string field, int grain)
        => Assert.Contains("\"incident_counts\" as \"t", await StatementsAsync(field, AccessRights.Everything, $"\"grain\" = {grain}"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Unfitting))]
    public async Task What_the_days_do_not_tell_is_counted_by_rows(string field)
        => Assert.DoesNotContain("_counts", await StatementsAsync(field, AccessRights.Everything), StringComparison.Ordinal);

    [Fact]
    public async Task Who_sees_a_place_reads_cells_that_tell_the_place_and_no_other_rows()
    {
        const string field = "serviceRequestsAggregate(groupBy: [{ category: true }]) { groups { count } }";

        var ofCommunity = await StatementsAsync(field, OfCommunity, "\"grain\" = 4");

        Assert.Contains("\"service_request_counts\"", ofCommunity, StringComparison.Ordinal);
        Assert.Contains("\"community_id\" = $", ofCommunity, StringComparison.Ordinal);
        // By grid and category there are no fewer cells than rows: none are kept.
        Assert.DoesNotContain("_counts", await StatementsAsync(field, OfGrid), StringComparison.Ordinal);
        Assert.Contains("\"grid_id\" = $", await StatementsAsync(field.Replace("category", "state", StringComparison.Ordinal), OfGrid, "\"grain\" = 5"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RowReach.Person, Role.Resident, RightsValue.Person)]
    [InlineData(RowReach.Department, Role.Department, RightsValue.Organization)]
    [InlineData(RowReach.Platform, Role.Integrator, RightsValue.Platform)]
    internal async Task Whom_rows_concern_otherwise_than_by_place_counts_them(RowReach reach, Role role, RightsValue value)
        => Assert.DoesNotContain("_counts", await StatementsAsync("incidentsAggregate { groups { count } }", new AccessRights(reach, role, [new(value, Guid.CreateVersion7())])), StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_token_numbers_are_rounded_by_the_marks_of_the_cells()
    {
        var statements = await StatementsAsync("incidentsAggregate(where: { " + From + " }, groupBy: [{ category: true }]) { groups { count } }", new AccessRights(RowReach.Public, Role.Anonymous), "\"grain\" = 1");

        Assert.Contains("hub_about(coalesce(sum(\"s", statements, StringComparison.Ordinal);
        Assert.Contains("\"incident_counts\"", statements, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_span_reads_whole_days_and_the_rows_of_its_first_and_last_day()
    {
        var statements = await StatementsAsync("incidentsAggregate(where: { " + Span + " }) { groups { count } }", AccessRights.Everything);

        Assert.Equal(1, Count(statements, "\"incident_counts\""));
        Assert.Equal(2, Count(statements, "\"incidents\""));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static async Task<string> StatementsAsync(string field, AccessRights rights, string expected = "")
    {
        var document = Parser.Parse($"{{ {field} }}");
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single();
        var result = await new DocumentValidator().ValidateAsync(new ValidationOptions { Schema = Graph, Document = document, Operation = operation, Variables = Inputs.Empty, Rules = DocumentValidator.CoreRules });
        Assert.True(result.IsValid, string.Join('\n', result.Errors.Select(error => error.Message)));
        var read = OperationPlanner.Plan(Graph, Limits, document, operation, new Dictionary<string, object?>(), new Dictionary<string, string>()).Read;
        var statements = string.Join('\n', ReadCompiler.Compile(read, rights).StatementTexts);
        Assert.Contains(expected, statements, StringComparison.Ordinal);
        return statements;
    }
}
