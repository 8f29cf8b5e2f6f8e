namespace Jianye.DataHub.Data.Connectors.Identity.Reviews;

/// <summary>What became of a decision.</summary>
/// <param name="Fault">Why it was not kept; none where it was.</param>
/// <param name="State">The state that stood in the way; null elsewhere.</param>
public readonly record struct DecisionOutcome(DecisionFault Fault, string? State = null);

/// <summary>Why a decision can't be kept.</summary>
public enum DecisionFault
{
    None,

    /// <summary>There is no such review or person.</summary>
    NotFound,

    /// <summary>The review was decided the other way.</summary>
    DecidedOtherwise,

    /// <summary>A record does not name the person.</summary>
    NotOfThePerson,

    /// <summary>None or all of the person's records would be taken away.</summary>
    NothingLeft,

    /// <summary>More pairs would be kept apart than one decision may.</summary>
    TooMany,
}
