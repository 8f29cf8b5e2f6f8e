namespace Jianye.DataHub.Data.Workflows;

/// <summary>All workflows of which steps are done in the hub.</summary>
public static class WorkflowTables
{
    public static IReadOnlyList<Workflow> All { get; } = [IncidentWorkflow.Table, RequestWorkflow.Table];

    /// <summary>The workflow of an entity; null for one without.</summary>
    public static Workflow? Find(Type entity) => All.FirstOrDefault(workflow => workflow.Entity == entity);
}
