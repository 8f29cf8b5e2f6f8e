using CsCheck;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Tests.Unit.Auditing;

public sealed class AuditChainTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly Gen<AuditRecord> Records = Gen.Select(
        Gen.Enum<AuditKind>(), Gen.String.Null(), Gen.String.Array[0, 3], Gen.Guid.Array[0, 4], Gen.Long[0, 5_000],
        (kind, text, list, ids, count) => new AuditRecord { Kind = kind, Role = "admin", Subject = text, Purpose = text, Scope = list, Columns = list, Ids = ids, Count = count });

    private static readonly Gen<List<ChainedEntry>> Chains = Records.List[2, 12].Select(records =>
    {
        var chain = new AuditChain();
        return records.Select((record, i) => chain.Append(record with { Heads = [] }, At.AddSeconds(i))).ToList();
    });

    [Fact]
    public void A_chain_as_it_was_written_is_whole() => Chains.Sample(chain => Assert.Empty(Faults(chain, chain[^1].Head)));

    [Fact]
    public void An_entry_that_was_taken_away_shows_where()
        => Gen.Select(Chains, Gen.Int[0, 11]).Sample((chain, i) =>
        {
            var head = chain[^1].Head;
            var gone = chain[i % chain.Count];
            Assert.NotEmpty(Faults(chain.Where(entry => entry != gone), head));
        });

    [Fact]
    public void Entries_that_changed_places_show()
        => Gen.Select(Chains, Gen.Int[0, 10]).Sample((chain, i) =>
        {
            i %= chain.Count - 1;
            var (first, second) = (chain[i], chain[i + 1]);
            (chain[i], chain[i + 1]) = (second with { Sequence = first.Sequence }, first with { Sequence = second.Sequence });
            Assert.NotEmpty(Faults(chain));
        });

    [Fact]
    public void An_entry_that_was_put_in_shows_even_with_a_hash_of_its_own()
        => Gen.Select(Chains, Records, Gen.Int[0, 10]).Sample((chain, record, i) =>
        {
            i %= chain.Count - 1;
            var forged = new ChainedEntry(Guid.CreateVersion7(), chain[i].Chain, chain[i].Sequence + 1, chain[i].At, record with { Heads = [] }, chain[i].Hash, []);
            forged = forged with { Hash = AuditHash.Of(forged) };
            Assert.NotEmpty(Faults([.. chain.Take(i + 1), forged, .. chain.Skip(i + 1)]));
            Assert.NotEmpty(Faults([.. chain.Take(i + 1), forged, .. chain.Skip(i + 1).Select(entry => entry with { Sequence = entry.Sequence + 1 })]));
        });

    public static TheoryData<string> Edits => [.. EditsByName.Keys];

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_entry_of_which_anything_was_changed_shows(string edit)
        => Gen.Select(Chains, Gen.Int[0, 11]).Sample((chain, i) =>
        {
            i %= chain.Count;
            chain[i] = EditsByName[edit](chain[i]);
            Assert.NotEmpty(Faults(chain));
        });

    [Fact]
    public void An_entry_that_was_changed_together_with_its_hash_shows_in_the_next_and_the_last_one_by_a_head()
        => Gen.Select(Chains, Gen.Int[0, 11]).Sample((chain, i) =>
        {
            i %= chain.Count;
            var head = chain[^1].Head;
            var forged = chain[i] with { Record = chain[i].Record with { Subject = "another" }, Hash = [] };
            chain[i] = forged with { Hash = AuditHash.Of(forged) };
            Assert.NotEmpty(Faults(chain, head));
        });

    [Fact]
    public void Entries_taken_off_the_end_show_by_the_head_that_a_later_chain_holds()
        => Gen.Select(Chains, Gen.Int[1, 12]).Sample((chain, few) =>
        {
            var later = new AuditChain().Append(new AuditRecord { Kind = AuditKind.Heads, Role = "hub", Heads = [chain[^1].Head.ToString()] }, At.AddDays(1));
            Assert.Empty(Faults([.. chain, later]));
            Assert.Contains(Faults([.. chain.Take(chain.Count - Math.Min(few, chain.Count)), later]), fault => fault.Contains("taken off", StringComparison.Ordinal));
        });

    [Fact]
    public void No_two_different_entries_are_hashed_alike()
    {
        var entry = new AuditChain().Append(new AuditRecord { Kind = AuditKind.Read, Role = "a", Scope = ["1", "2"], Columns = [] }, At);
        foreach (var record in new[] { entry.Record with { Scope = ["12"] }, entry.Record with { Scope = ["1"], Columns = ["2"] }, entry.Record with { Purpose = "" }, entry.Record with { Role = "a1" } })
        {
            Assert.NotEqual(AuditHash.Of(entry), AuditHash.Of(entry with { Record = record }));
        }
    }

    private static Dictionary<string, Func<ChainedEntry, ChainedEntry>> EditsByName { get; } = new()
    {
        ["time"] = entry => entry with { At = entry.At.AddMicroseconds(1) },
        ["key"] = entry => entry with { Id = Guid.CreateVersion7() },
        ["who"] = entry => entry with { Record = entry.Record with { Subject = entry.Record.Subject + "x" } },
        ["role"] = entry => entry with { Record = entry.Record with { Role = "resident" } },
        ["scope"] = entry => entry with { Record = entry.Record with { Scope = [.. entry.Record.Scope, "1"] } },
        ["platform"] = entry => entry with { Record = entry.Record with { Platform = "03-wo-grid" } },
        ["purpose"] = entry => entry with { Record = entry.Record with { Purpose = entry.Record.Purpose + "x" } },
        ["operation"] = entry => entry with { Record = entry.Record with { Operation = "Other" } },
        ["operation's hash"] = entry => entry with { Record = entry.Record with { OperationHash = "00" } },
        ["address"] = entry => entry with { Record = entry.Record with { Address = "192.0.2.9" } },
        ["columns"] = entry => entry with { Record = entry.Record with { Columns = [.. entry.Record.Columns, "Resident.name"] } },
        ["ids"] = entry => entry with { Record = entry.Record with { Ids = [.. entry.Record.Ids, Guid.CreateVersion7()] } },
        ["count"] = entry => entry with { Record = entry.Record with { Count = entry.Record.Count + 1 } },
        ["digest"] = entry => entry with { Record = entry.Record with { Digest = "00" } },
        ["heads"] = entry => entry with { Record = entry.Record with { Heads = ["x"] } },
        ["kind"] = entry => entry with { Record = entry.Record with { Kind = entry.Record.Kind == AuditKind.Read ? AuditKind.Export : AuditKind.Read } },
        ["hash"] = entry => entry with { Hash = [.. entry.Hash.Reverse()] },
        ["the hash before"] = entry => entry with { Previous = [.. entry.Previous.Select(part => (byte)(part ^ 1))] },
    };

    private static IReadOnlyList<string> Faults(IEnumerable<ChainedEntry> entries, params AuditHead[] heads)
    {
        var check = new AuditCheck(heads);
        foreach (var entry in entries) check.Add(entry);
        return check.Finish();
    }
}
