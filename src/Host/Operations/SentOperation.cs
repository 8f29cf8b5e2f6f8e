using Jianye.DataHub.Schema.Execution;

namespace Jianye.DataHub.Host.Operations;

/// <summary>A request as it was sent: with its document, or with what names it.</summary>
/// <param name="Request">The request; its document is empty where none was sent.</param>
/// <param name="Id">The id of a stored document; null where none was given.</param>
/// <param name="Hash">The hash that <c>extensions.persistedQuery</c> gives; null where there is none.</param>
internal sealed record SentOperation(GraphRequest Request, string? Id, string? Hash);
