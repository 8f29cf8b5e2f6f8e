using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Workflows;

namespace Jianye.DataHub.Tests.Unit.Workflows;

/// <summary>What the guides say of steps is what the tables say.</summary>
public sealed class WorkflowDocumentsTests
{
    private static readonly string[] Roles = ["resident", "grid-member", "community-staff", "street-staff", "district-staff", "department", "admin"];

    [Fact]
    public void The_guide_has_each_step_with_its_states()
        => Assert.Equal(Steps().Select(step => $"| `{step.Name}` |{Words(step.From)} | {(step.To is { } to ? $"`{to}`" : "as it is")} |"), Lines("workflows.md", columns: 3));

    [Fact]
    public void The_guide_has_each_step_with_its_roles()
        => Assert.Equal(
            Steps().Select(step => $"| `{step.Name}` | {string.Join(" | ", Roles.Select(role => step.Roles.Contains(RoleNames.All[role]) ? "yes" : "-"))} |"),
            Lines("access.md", columns: Roles.Length + 1));

    [Fact]
    public void Nobody_but_the_roles_of_the_guide_does_steps()
        => Assert.Empty(Steps().SelectMany(step => step.Roles).Select(RoleNames.Of).Except(Roles));

    private static IEnumerable<WorkflowStep> Steps() => WorkflowTables.All.SelectMany(workflow => workflow.Steps);

    private static string Words(IReadOnlyList<string> from) => from.Count switch
    {
        0 => "",
        // Every state of incidents.
        5 => " any",
        _ => $" {string.Join(", ", from.Select(state => $"`{state}`"))}",
    };

    private static IEnumerable<string> Lines(string guide, int columns)
    {
        var names = Steps().Select(step => $"| `{step.Name}` |").ToList();
        return File.ReadLines(Path.Combine(Repository.Root, "docs", "guides", guide))
            .Where(line => names.Exists(name => line.StartsWith(name, StringComparison.Ordinal)) && line.Count(letter => letter == '|') == columns + 1);
    }
}
