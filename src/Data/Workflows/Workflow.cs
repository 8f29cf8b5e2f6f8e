using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Workflows;

/// <summary>A state machine: its states and the table of its steps. What the table does not name is refused.</summary>
/// <remarks>The table binds what is done in the hub; what platforms deliver is taken as it is.</remarks>
/// <param name="Entity">The entity that goes through it.</param>
/// <param name="States">All states, as words, in their declared order.</param>
/// <param name="Columns">What steps change beside state and history: claims of the hub that every derivation says again.</param>
/// <param name="Steps">The table.</param>
public sealed record Workflow(Type Entity, IReadOnlyList<string> States, IReadOnlyList<string> Columns, IReadOnlyList<WorkflowStep> Steps)
{
    /// <exception cref="KeyNotFoundException">The table has no such step.</exception>
    public WorkflowStep Find(string name) => Steps.FirstOrDefault(step => step.Name == name) ?? throw new KeyNotFoundException($"The workflow of {Entity.Name} has no step {name}.");

    /// <summary>The names of the steps that a role may do in a state, in the table's order.</summary>
    public IReadOnlyList<string> Allowed(string state, Role role) => [.. Steps.Where(step => step.From.Contains(state) && step.Roles.Contains(role)).Select(step => step.Name)];

    internal static Workflow Of<TEntity, TState>(IReadOnlyList<string> columns, params WorkflowStep[] steps)
        where TState : struct, Enum
        => new(typeof(TEntity), EnumWords.All(typeof(TState)), columns, steps);
}
