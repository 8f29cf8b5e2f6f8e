using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Workflows;

/// <summary>One line of a workflow's table: what is done, from which states, and who may do it.</summary>
/// <param name="Name">The mutation that does it, e.g. <c>handleIncident</c>.</param>
/// <param name="From">The states in which it may be done, as words; empty for the step that makes the row.</param>
/// <param name="To">The state that it leads to; null where it leaves the state as it is.</param>
/// <param name="Roles">Who may do it, each within what it can see.</param>
public sealed record WorkflowStep(string Name, IReadOnlyList<string> From, string? To, IReadOnlyList<Role> Roles)
{
    /// <summary>The state after the step.</summary>
    /// <param name="state">The state before.</param>
    public string After(string state) => To ?? state;
}
