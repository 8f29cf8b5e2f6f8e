using System.Text.Json;
using Jianye.DataHub.Host.Operations;

namespace Jianye.DataHub.Host.Transports.Http.Batches;

/// <summary>Reads a JSON body that may ask for several operations: by a list of requests, by naming operations of one document in the address
/// (<c>?batchOperations=[A,B]</c>), by a list of sets of variables, or by lists within a list.</summary>
/// <remarks>The forms of Hot Chocolate, and of the appendix on batching that is proposed for GraphQL over HTTP.</remarks>
/// <param name="most">Operations that a body may ask for, each set of variables counted; 0 where it may ask for one only.</param>
/// <param name="id">The id of a document in the address; null where there is none.</param>
/// <param name="operationName">The operation that the address names; null where it names none.</param>
/// <param name="operations">Operations of the document that the address names; null where it has no such list.</param>
internal sealed class BatchReader(int most, string? id, string? operationName, IReadOnlyList<string>? operations)
{
    /// <exception cref="RequestException">It is no request and no list of them, or asks for too much.</exception>
    public SentBody Read(JsonElement body)
    {
        var isList = body.ValueKind == JsonValueKind.Array;
        if (isList && id is not null) throw RequestJson.Malformed("The address names one document: the body was expected to be a JSON object, no list.");
        if (isList && operations is not null) throw RequestJson.Malformed($"{OperationNames.Parameter} names operations of one document: the body was expected to be a JSON object, no list.");
        if (isList && body.GetArrayLength() == 0) throw RequestJson.Malformed("The list holds no request; one at least was expected.");
        Check(isList ? body.EnumerateArray().Sum(SetsOfVariables) : (operations?.Count ?? 1) * SetsOfVariables(body), isList || operations is not null || HasList(body));
        if (isList) return new SentBody([.. body.EnumerateArray().SelectMany((one, i) => Requests(one, operationName, i))], IsBatch: true);
        if (operations is not null) return new SentBody([.. operations.SelectMany((name, i) => Requests(body, name, i))], IsBatch: true);
        return new SentBody([.. Requests(body, operationName, index: null)], HasList(body));
    }

    /// <summary>A request, once for each of its sets of variables.</summary>
    private IEnumerable<SentOperation> Requests(JsonElement body, string? operation, int? index)
    {
        if (body.ValueKind != JsonValueKind.Object) throw RequestJson.Malformed("Each request was expected to be a JSON object with the member query.");
        if (!HasList(body)) return [RequestJson.Read(body, id, operation) with { RequestIndex = index }];
        var sent = RequestJson.WithoutVariables(body, id, operation);
        return body.GetProperty("variables").EnumerateArray().Select((variables, i) => RequestJson.With(sent, variables) with { RequestIndex = index, VariableIndex = i });
    }

    private void Check(long count, bool isBatch)
    {
        if (!isBatch) return;
        if (most == 0) throw RequestJson.Malformed("The hub takes no list of requests, operations or variables; send each by itself.");
        if (count == 0) throw RequestJson.Malformed("A list of variables is empty; one set at least was expected.");
        if (count > most) throw new RequestException(StatusCodes.Status400BadRequest, "HUB_BATCH_TOO_LARGE", $"The body asks for {count:N0} operations, each set of variables counted, more than the {most:N0} allowed; send it in parts.");
    }

    private static long SetsOfVariables(JsonElement body) => HasList(body) ? body.GetProperty("variables").GetArrayLength() : 1;

    private static bool HasList(JsonElement body)
        => body.ValueKind == JsonValueKind.Object && body.TryGetProperty("variables", out var variables) && variables.ValueKind == JsonValueKind.Array;
}
