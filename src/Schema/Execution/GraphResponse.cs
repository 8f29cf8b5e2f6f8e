using Jianye.DataHub.Schema.Caching;
using Jianye.DataHub.Schema.Incremental;

namespace Jianye.DataHub.Schema.Execution;

/// <summary>The whole response body, or the first part of an answer in parts, and what kind it is; the transport chooses the status by it, and disposes of it when it is sent.</summary>
/// <param name="Json">UTF-8; good until the response is disposed of.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Buffer">Holds the bytes; null where nobody wants them back.</param>
public sealed record GraphResponse(ReadOnlyMemory<byte> Json, ResponseKind Kind, IDisposable? Buffer = null) : IDisposable
{
    /// <summary>How long it may be kept; null where it must not be.</summary>
    public CachePolicy? Cache { get; init; }

    /// <summary>The parts that follow this one; null where it is the whole answer.</summary>
    public IncrementalPayloads? Further { get; init; }

    public void Dispose()
    {
        Further?.Dispose();
        Buffer?.Dispose();
    }
}

/// <summary>What happened to a request.</summary>
public enum ResponseKind
{
    /// <summary>It was executed; <c>data</c> is there.</summary>
    Executed,

    /// <summary>It could not be executed as it was put; there is no <c>data</c>.</summary>
    RequestError,

    /// <summary>The hub failed at it.</summary>
    Unexpected,

    /// <summary>The database does not answer; the same request may succeed a moment later.</summary>
    Unavailable,

    /// <summary>The operation is none that the transport's method may run.</summary>
    MethodNotAllowed,
}
