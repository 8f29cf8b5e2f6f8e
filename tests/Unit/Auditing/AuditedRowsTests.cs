using Jianye.DataHub.Data.Auditing;

namespace Jianye.DataHub.Tests.Unit.Auditing;

public sealed class AuditedRowsTests
{
    [Fact]
    public void A_row_that_is_shown_twice_is_one()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        using var rows = new AuditedRows();
        foreach (var key in new[] { second, first, second }) rows.Add(key);

        var (keys, count, digest) = rows.Finish();

        Assert.Equal(new[] { first, second }.Order(), keys);
        Assert.Equal((2, null), (count, digest));
    }

    [Theory]
    [InlineData(250, true)]
    [InlineData(251, false)]
    public void Of_more_than_are_kept_their_number_and_digest_are_kept(int many, bool areKept)
    {
        var all = Enumerable.Range(0, many).Select(_ => Guid.CreateVersion7()).ToArray();
        var (keys, count, digest) = Finish(all);
        var again = Finish([.. all.Reverse()]);

        Assert.Equal((areKept ? many : 0, many, areKept), (keys.Length, count, digest is null));
        Assert.Equal(digest, again.Digest);
        if (!areKept) Assert.NotEqual(digest, Finish([Guid.CreateVersion7(), .. all.Skip(1)]).Digest);
    }

    private static (Guid[] Keys, long Count, string? Digest) Finish(Guid[] keys)
    {
        using var rows = new AuditedRows();
        foreach (var key in keys) rows.Add(key);
        return rows.Finish();
    }
}
