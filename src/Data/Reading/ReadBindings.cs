using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The values of one request.</summary>
/// <param name="Variables">Coerced variables by name; input objects are dictionaries, lists are lists.</param>
/// <param name="Now">The instant of the request: what "today" and "overdue" are measured by.</param>
/// <param name="Rights">What the caller may see; of the shape for which the plan was compiled.</param>
/// <param name="Keys">The rows that a subscription looks at; null for another operation.</param>
/// <param name="Rows">Takes the keys of the rows that tell of persons; null where nobody keeps them.</param>
public sealed record ReadBindings(IReadOnlyDictionary<string, object?> Variables, DateTimeOffset Now, AccessRights Rights, AuditedRows? Rows = null, Guid[]? Keys = null);
