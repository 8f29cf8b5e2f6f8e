namespace Jianye.DataHub.Data.Workflows;

/// <summary>A row in the workflow, locked for the change.</summary>
/// <param name="Key">Its key.</param>
/// <param name="State">Its state's word.</param>
/// <param name="Version">Its version.</param>
/// <param name="At">The instant of the step: now, but not before the last step in the row's history.</param>
internal sealed record WorkflowRow(Guid Key, string State, long Version, DateTimeOffset At);
