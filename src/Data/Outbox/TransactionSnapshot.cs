using System.Globalization;

namespace Jianye.DataHub.Data.Outbox;

/// <summary>Which transactions a reading saw (<c>pg_snapshot</c>: <c>10:20:10,14,15</c>).</summary>
public sealed class TransactionSnapshot
{
    private readonly ulong _next;
    private readonly HashSet<ulong> _underWay;

    private TransactionSnapshot(ulong oldest, ulong next, HashSet<ulong> underWay) => (Oldest, _next, _underWay) = (oldest, next, underWay);

    /// <summary>All transactions before this one had ended.</summary>
    public ulong Oldest { get; }

    public static TransactionSnapshot Parse(string text)
    {
        var parts = text.Split(':');
        return new TransactionSnapshot(Number(parts[0]), Number(parts[1]), [.. parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Number)]);
    }

    /// <summary>Whether what a transaction did was seen.</summary>
    public bool Sees(ulong tx) => tx < _next && !_underWay.Contains(tx);

    private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);
}
