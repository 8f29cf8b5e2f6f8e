using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Schema.Incremental;

/// <summary>A later part of an answer.</summary>
/// <param name="Buffer">Holds the JSON object.</param>
/// <param name="HasNext">False for the last.</param>
public sealed record IncrementalPayload(PooledBytes Buffer, bool HasNext) : IDisposable
{
    /// <summary>UTF-8; good until this is disposed of.</summary>
    public ReadOnlyMemory<byte> Json => Buffer.Written;

    public void Dispose() => Buffer.Dispose();
}
