using System.Buffers;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema.Caching;
using Jianye.DataHub.Schema.Errors;

namespace Jianye.DataHub.Schema.Execution;

/// <summary>A plan with what the answers that it gives say beside their data.</summary>
internal sealed class KnownPlan
{
    private readonly IReadOnlyList<GraphWarning> _warnings;
    private readonly byte[] _errors;
    private readonly byte[] _extensions;

    public KnownPlan(ReadPlan plan, IReadOnlyList<GraphWarning> warnings, OperationCost cost, AccessRights rights, IReadOnlyList<GraphError> faults, bool mayBeKept)
    {
        (Read, _warnings, Cost, Cache) = (plan, warnings, cost, mayBeKept ? CachePolicy.Of(plan, rights) : null);
        var written = new ArrayBufferWriter<byte>(256);
        ErrorResponse.WriteBesideData(written, [.. plan.Refusals.Select(refusal => Refusals.Of(refusal, rights)), .. faults]);
        _errors = written.WrittenSpan.ToArray();
        written.ResetWrittenCount();
        ResponseExtensions.Write(written, warnings, [], cost: null);
        _extensions = written.WrittenSpan.ToArray();
    }

    public ReadPlan Read { get; }

    public OperationCost Cost { get; }

    /// <summary>Null where nobody may keep the answers.</summary>
    public CachePolicy? Cache { get; }

    /// <summary>Bytes that it holds, roughly.</summary>
    public long Size => Read.Size + _errors.Length + _extensions.Length;

    /// <summary>Writes the members <c>errors</c> and <c>extensions</c> of an answer, each with the comma before it; nothing where there is nothing to say.</summary>
    /// <param name="output">The answer so far.</param>
    /// <param name="found">What was found while reading.</param>
    /// <param name="withCost">True for who asked what the operation costs.</param>
    public void WriteBesideData(PooledBytes output, IReadOnlyList<ReadWarning> found, bool withCost)
    {
        output.Write(_errors);
        if (found.Count == 0 && !withCost) output.Write(_extensions);
        else ResponseExtensions.Write(output, _warnings, found, withCost ? Cost : null);
    }
}
