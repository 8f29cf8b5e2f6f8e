using Jianye.DataHub.Schema.Execution;

namespace Jianye.DataHub.Host.Operations;

/// <summary>A request as it was sent: with its document, or with what names it.</summary>
/// <param name="Request">The request; its document is empty where none was sent.</param>
/// <param name="Id">The id of a stored document; null where none was given.</param>
/// <param name="Hash">The hash that <c>extensions.persistedQuery</c> gives; null where there is none.</param>
internal sealed record SentOperation(GraphRequest Request, string? Id, string? Hash)
{
    /// <summary>Its place in the list of requests or of operations, from 0; null where the body held no such list.</summary>
    public int? RequestIndex { get; init; }

    /// <summary>The place of its variables in the request's list of them, from 0; null where the request held no such list.</summary>
    public int? VariableIndex { get; init; }
}
