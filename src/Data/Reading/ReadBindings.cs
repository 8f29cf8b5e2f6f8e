using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The values of one request.</summary>
/// <param name="Variables">Coerced variables by name; input objects are dictionaries, lists are lists.</param>
/// <param name="Now">The instant of the request: what "today" and "overdue" are measured by.</param>
/// <param name="Rights">What the caller may see; of the shape for which the plan was compiled.</param>
public sealed record ReadBindings(IReadOnlyDictionary<string, object?> Variables, DateTimeOffset Now, AccessRights Rights);
