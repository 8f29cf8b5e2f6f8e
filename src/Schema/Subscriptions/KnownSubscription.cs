using System.Buffers;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Execution;

namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>A compiled subscription with the frame of its answers; serves all of one document whose variables and rights are of one shape.</summary>
internal sealed class KnownSubscription
{
    private readonly byte[] _begin;
    private readonly byte[] _end;

    public KnownSubscription(string responseKey, IReadOnlyDictionary<string, SubscriptionPart> parts, IReadOnlyList<GraphWarning> warnings, OperationCost cost, AccessRights rights)
    {
        (Parts, Cost) = (parts, cost);
        _begin = Encoding.UTF8.GetBytes($"{{\"data\":{{{JsonSerializer.Serialize(responseKey)}:");
        var end = new ArrayBufferWriter<byte>(256);
        end.Write("}"u8);
        ErrorResponse.WriteBesideData(end, [.. parts.Values.SelectMany(part => part.Plan.Refusals).Select(refusal => Refusals.Of(refusal, rights))]);
        ResponseExtensions.Write(end, warnings, [], cost: null);
        end.Write("}"u8);
        _end = end.WrittenSpan.ToArray();
        Personal = [.. parts.Values.SelectMany(part => part.Plan.Personal).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Tables = [.. parts.Keys];
    }

    /// <summary>By table.</summary>
    public IReadOnlyDictionary<string, SubscriptionPart> Parts { get; }

    public OperationCost Cost { get; }

    /// <summary>The personal data that it shows or compares.</summary>
    public IReadOnlyList<string> Personal { get; }

    public string[] Tables { get; }

    public long Size => _begin.Length + _end.Length + Parts.Values.Sum(part => part.Plan.Size);

    /// <summary>The whole answer that tells of one change.</summary>
    public StreamEvent Event(SubscriptionPart part, SeenChange seen)
    {
        using var output = new PooledBytes(1_024);
        output.Write(_begin);
        part.Form.Write(output, seen);
        output.Write(_end);
        return new StreamEvent(output.Written.ToArray(), seen.Cursor);
    }
}
