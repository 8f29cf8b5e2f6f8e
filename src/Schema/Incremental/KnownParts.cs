using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Incremental;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Execution;

namespace Jianye.DataHub.Schema.Incremental;

/// <summary>A plan in parts with what its answers say beside their data.</summary>
/// <param name="plan">The plan.</param>
/// <param name="warnings">Remarks on the document.</param>
/// <param name="cost">What the whole operation costs.</param>
/// <param name="rights">For whom it was made.</param>
internal sealed class KnownParts(IncrementalPlan plan, IReadOnlyList<GraphWarning> warnings, OperationCost cost, AccessRights rights)
{
    private readonly Dictionary<PartPlan, IReadOnlyList<GraphError>> _errors = plan.Parts.ToDictionary(
        part => part, part => (IReadOnlyList<GraphError>)[.. part.Plan.Refusals.Select(refusal => Refusals.Of(refusal, rights))]);

    public IncrementalPlan Plan => plan;

    /// <summary>What is answered at once.</summary>
    public KnownPlan Initial { get; } = new(plan.Initial, warnings, cost, rights, faults: [], mayBeKept: false);

    public OperationCost Cost => cost;

    /// <summary>False where nothing of the operation can be answered later.</summary>
    public bool HasParts => plan.Parts.Count > 0;

    public long Size => 1_000 + plan.Size;

    /// <summary>The fields of a part that the caller may not see.</summary>
    public IReadOnlyList<GraphError> ErrorsOf(PartPlan part) => _errors[part];
}
