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

        var (keys, listed, count, digest) = rows.Finish();

        Assert.Equal(new[] { first, second }.Order(), keys);
        Assert.Equal((null, 2, null), (listed, count, digest));
    }

    [Theory]
    [InlineData(250, 250, null)]
    [InlineData(251, 0, 251)]
    [InlineData(10_000, 0, 10_000)]
    [InlineData(10_001, 0, null)]
    public void Few_are_kept_where_an_index_finds_them_more_are_listed_and_of_most_their_number_and_digest_are_kept(int many, int indexed, int? listed)
    {
        var all = Enumerable.Range(0, many).Select(_ => Guid.CreateVersion7()).ToArray();
        var found = Finish(all);

        Assert.Equal((indexed, listed, many, indexed > 0), (found.Indexed.Length, found.Listed?.Length, found.Count, found.Digest is null));
        Assert.Equal(found.Digest, Finish([.. all.Reverse()]).Digest);
        if (indexed == 0) Assert.NotEqual(found.Digest, Finish([Guid.CreateVersion7(), .. all.Skip(1)]).Digest);
    }

    private static (Guid[] Indexed, Guid[]? Listed, long Count, string? Digest) Finish(Guid[] keys)
    {
        using var rows = new AuditedRows();
        foreach (var key in keys) rows.Add(key);
        return rows.Finish();
    }
}
