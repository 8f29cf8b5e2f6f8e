using Jianye.DataHub.Schema.Errors;

namespace Jianye.DataHub.Host.Transports.Http;

/// <summary>A request that is no GraphQL request.</summary>
internal sealed class RequestException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public GraphError Error => new(code, Message);
}
