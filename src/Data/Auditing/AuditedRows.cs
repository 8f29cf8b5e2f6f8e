using System.Buffers;
using System.Security.Cryptography;

namespace Jianye.DataHub.Data.Auditing;

/// <summary>Gathers the keys of the rows that an answer shows, in a pooled buffer.</summary>
public sealed class AuditedRows : IDisposable
{
    /// <summary>So many keys are kept where an index finds each.</summary>
    public const int MostIndexed = 250;

    /// <summary>So many are kept in an entry; of more only their number and their digest.</summary>
    public const int MostKept = 10_000;

    private Guid[] _keys = [];
    private int _filled;

    internal void Add(Guid key)
    {
        if (_filled == _keys.Length)
        {
            var larger = ArrayPool<Guid>.Shared.Rent(Math.Max(64, _filled * 2));
            _keys.AsSpan(0, _filled).CopyTo(larger);
            if (_keys.Length > 0) ArrayPool<Guid>.Shared.Return(_keys);
            _keys = larger;
        }

        _keys[_filled++] = key;
    }

    /// <summary>The keys, each once and in order, how many there are, and of more than an index is to find their digest.</summary>
    public (Guid[] Indexed, Guid[]? Listed, long Count, string? Digest) Finish()
    {
        var keys = _keys.AsSpan(0, _filled);
        keys.Sort();
        var count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1]) keys[count++] = keys[i];
        }

        var distinct = keys[..count];
        return count <= MostIndexed ? (distinct.ToArray(), null, count, null) : ([], count <= MostKept ? distinct.ToArray() : null, count, DigestOf(distinct));
    }

    public void Dispose()
    {
        if (_keys.Length > 0) ArrayPool<Guid>.Shared.Return(_keys);
        (_keys, _filled) = ([], 0);
    }

    /// <summary>SHA-256 over the keys of 16 bytes each, as PostgreSQL orders and sends them.</summary>
    internal static string DigestOf(ReadOnlySpan<Guid> sorted)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[16];
        foreach (var key in sorted)
        {
            key.TryWriteBytes(bytes, bigEndian: true, out _);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
