using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Workflows;

namespace Jianye.DataHub.Tests.Unit.Workflows;

/// <summary>The tables of steps, compared with the district's own, which is written here a second time.</summary>
public sealed class WorkflowTableTests
{
    private static readonly Dictionary<string, string[]> Incidents = new()
    {
        ["DISCOVERED"] = ["HANDLING"],
        ["HANDLING"] = ["REPORTED", "RESOLVED"],
        ["REPORTED"] = ["HANDLING", "RESOLVED"],
        ["RESOLVED"] = ["CLOSED", "HANDLING"],
        ["CLOSED"] = ["HANDLING"],
    };

    private static readonly Dictionary<string, string[]> Requests = new()
    {
        ["SUBMITTED"] = ["ACCEPTED", "RETURNED", "WITHDRAWN"],
        ["ACCEPTED"] = ["DISPATCHED", "HANDLING", "RETURNED", "WITHDRAWN"],
        ["DISPATCHED"] = ["HANDLING", "DISPATCHED", "RETURNED", "WITHDRAWN"],
        ["HANDLING"] = ["COMPLETED", "DISPATCHED", "RETURNED", "WITHDRAWN"],
        ["COMPLETED"] = ["RATED"],
        ["RATED"] = [],
        ["RETURNED"] = ["SUBMITTED"],
        ["WITHDRAWN"] = [],
    };

    public static TheoryData<string> Names => [.. WorkflowTables.All.Select(workflow => workflow.Entity.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Exactly_the_districts_steps_are_allowed(string entity)
    {
        var workflow = WorkflowTables.All.Single(candidate => candidate.Entity.Name == entity);
        var expected = entity == "Incident" ? Incidents : Requests;

        Assert.Equal(expected.Keys.Order(), workflow.States.Order());
        foreach (var state in workflow.States)
        {
            // A step without a state of its own (assigning, commenting) leads nowhere.
            var leadsTo = workflow.Steps.Where(step => step.From.Contains(state) && step.To is not null).Select(step => step.To!).Distinct();
            Assert.Equal(expected[state].Order(), leadsTo.Order());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_one_step_starts_it(string entity)
        => Assert.Single(WorkflowTables.All.Single(candidate => candidate.Entity.Name == entity).Steps, step => step.From.Count == 0);

    [Fact]
    public void Who_only_looks_does_no_step()
        => Assert.All(
            WorkflowTables.All.SelectMany(workflow => workflow.Steps),
            step => Assert.Empty(step.Roles.Intersect([Role.Anonymous, Role.Analyst, Role.Auditor, Role.Integrator])));

    [Fact]
    public void Only_the_applicant_withdraws_and_rates()
        => Assert.All([RequestWorkflow.Withdraw, RequestWorkflow.Rate], step => Assert.Equal([Role.Resident], RequestWorkflow.Table.Find(step).Roles));

    [Fact]
    public void Residents_report_comment_and_attach_and_do_nothing_else_with_incidents()
        => Assert.Equal([IncidentWorkflow.Report, IncidentWorkflow.Comment, IncidentWorkflow.Attach], IncidentWorkflow.Table.Steps.Where(step => step.Roles.Contains(Role.Resident)).Select(step => step.Name));

    [Fact]
    public void The_steps_allowed_instead_are_those_of_the_state_and_the_role()
    {
        Assert.Equal(["resolveIncident", "handleIncident"], IncidentWorkflow.Table.Allowed("REPORTED", Role.Department).Except(["commentOnIncident", "attachToIncident"]).Reverse());
        Assert.Empty(RequestWorkflow.Table.Allowed("WITHDRAWN", Role.Admin));
    }
}
