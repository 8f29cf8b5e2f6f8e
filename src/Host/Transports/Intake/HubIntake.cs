using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Transports.Intake;

/// <summary>What the way in by HTTP stands on.</summary>
/// <param name="Connectors">The platforms that can be taken in.</param>
/// <param name="Spool">A directory of its own where deliveries lie until they are taken in.</param>
/// <param name="Options">Limits.</param>
/// <param name="Attachments">A directory where attached files lie, unless a setting says another one.</param>
internal sealed record HubIntake(IReadOnlyList<IConnector> Connectors, string Spool, IntakeOptions Options, string Attachments);
