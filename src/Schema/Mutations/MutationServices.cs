using Jianye.DataHub.Data.Connectors.Identity.Reviews;

namespace Jianye.DataHub.Schema.Mutations;

/// <summary>What mutations change things with.</summary>
/// <param name="Decisions">Decisions about who is who.</param>
public sealed record MutationServices(MatchDecisions Decisions);
