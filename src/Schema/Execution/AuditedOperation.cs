using System.Security.Cryptography;
using System.Text;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Execution;

/// <summary>An operation as the audit log knows it: by its name and the hash of its text, since values may stand in that.</summary>
internal sealed class AuditedOperation(AuditLog log, GraphRequest request, GraphQLOperationDefinition operation)
{
    private const int LongestName = 100;

    private readonly string? _name = operation.Name is { } name ? name.StringValue[..Math.Min(LongestName, name.StringValue.Length)] : null;

    /// <summary>Writes down what was read.</summary>
    /// <param name="columns">The personal data that was shown or compared.</param>
    /// <param name="rows">The rows that were shown.</param>
    /// <exception cref="AuditUnavailableException">It can't be written; nothing may be answered.</exception>
    public Task ReadAsync(IReadOnlyList<string> columns, AuditedRows rows)
    {
        var (indexed, listed, count, digest) = rows.Finish();
        return log.WriteAsync(Of(AuditKind.Read) with { Columns = columns, Ids = indexed, ListedIds = listed, Count = count, Digest = digest });
    }

    /// <summary>Writes down what is to be changed, before it is.</summary>
    /// <param name="mutation">The field's name.</param>
    /// <param name="keys">The keys that it was given.</param>
    /// <exception cref="AuditUnavailableException">It can't be written; nothing may be changed.</exception>
    public Task ChangeAsync(string mutation, IReadOnlyList<Guid> keys) => log.WriteAsync(Of(AuditKind.Change) with { Operation = mutation, Ids = keys, Count = keys.Count });

    private AuditRecord Of(AuditKind kind) => AuditRecord.Of(kind, request.Caller ?? Caller.Anonymous, request.Purpose, request.Address) with
    {
        Operation = _name,
        OperationHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Query))),
    };
}
