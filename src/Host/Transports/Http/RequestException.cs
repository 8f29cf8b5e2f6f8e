using Jianye.DataHub.Schema.Errors;

namespace Jianye.DataHub.Host.Transports.Http;

/// <summary>A request that is no GraphQL request, or comes at a bad time.</summary>
internal sealed class RequestException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public GraphError Error => new(code, Message);

    /// <summary>When to come again: a second where the hub has too much to do; null where coming again would not help.</summary>
    public TimeSpan? RetryAfter { get; init; } = status == StatusCodes.Status503ServiceUnavailable ? TimeSpan.FromSeconds(1) : null;
}
