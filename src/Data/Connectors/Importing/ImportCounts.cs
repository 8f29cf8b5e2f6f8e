namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>What became of a platform's records in one run; read is the sum.</summary>
public readonly record struct ImportCounts(long Accepted, long Unchanged, long Rejected)
{
    public long Read => Accepted + Unchanged + Rejected;

    public static ImportCounts operator +(ImportCounts left, ImportCounts right)
        => new(left.Accepted + right.Accepted, left.Unchanged + right.Unchanged, left.Rejected + right.Rejected);

    public static ImportCounts Add(ImportCounts left, ImportCounts right) => left + right;
}
