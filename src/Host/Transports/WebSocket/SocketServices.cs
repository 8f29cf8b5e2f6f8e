using Jianye.DataHub.Host.Operations;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Transports.Streams;
using Jianye.DataHub.Host.Web;
using Jianye.DataHub.Schema.Execution;

namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>What every socket works with.</summary>
internal sealed record SocketServices(
    IGraphService Graph, OperationCatalog Catalog, ExecutionGate Gate, RateLimits Rates, BodyBudget Bodies, StreamWatch Watch, StreamOptions Options, LoadOptions Load, TimeProvider Time, ILogger<SocketServices> Log);
