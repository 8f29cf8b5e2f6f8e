using System.Globalization;

namespace Jianye.DataHub.Data.Auditing;

/// <summary>Looks whether chains are whole: entries are given chain by chain, each in its order.</summary>
/// <param name="heads">Ends of chains that were kept elsewhere; those that entries hold are found by itself.</param>
/// <param name="archived">The last entries of chains that were taken away, as entries of the log say; null for none.</param>
public sealed class AuditCheck(IEnumerable<AuditHead> heads, IEnumerable<AuditHead>? archived = null)
{
    /// <summary>By chain, the last one last.</summary>
    private readonly ILookup<string, AuditHead> _archived = (archived ?? []).OrderBy(head => head.Sequence).ToLookup(head => head.Chain, StringComparer.Ordinal);

    private readonly Dictionary<(string Chain, long Sequence), string> _hashes = [];
    private readonly List<(AuditHead Head, string Where)> _heads = [.. heads.Select(head => (head, "the list of heads"))];
    private readonly List<string> _faults = [];
    private ChainedEntry? _before;

    /// <summary>How many entries were looked at.</summary>
    public long Entries { get; private set; }

    /// <summary>How many chains they are of.</summary>
    public long Chains { get; private set; }

    /// <summary>Takes the next entry.</summary>
    public void Add(ChainedEntry entry)
    {
        Entries++;
        if (_before?.Chain != entry.Chain)
        {
            Chains++;
            _before = null;
        }

        var (sequence, previous) = _before is null ? Beginning(entry) : (_before.Sequence + 1, _before.Hash);
        if (entry.Sequence < sequence) Fault(entry, "stands there a second time");
        else if (entry.Sequence > sequence) Fault(entry, string.Create(CultureInfo.InvariantCulture, $"is not preceded by entry {entry.Sequence - 1}: {entry.Sequence - sequence} are missing"));
        else if (!entry.Previous.AsSpan().SequenceEqual(previous)) Fault(entry, "does not follow from the entry before it");
        if (!AuditHash.Of(entry).AsSpan().SequenceEqual(entry.Hash)) Fault(entry, "is not as it was written");
        if (entry.Record.ListedIds is { } listed && (listed.Count != entry.Record.Count || AuditedRows.DigestOf([.. listed]) != entry.Record.Digest)) Fault(entry, "lists other rows than it was written with");
        foreach (var text in entry.Record.Heads)
        {
            if (AuditHead.Read(text) is { } head) _heads.Add((head, Place(entry)));
        }

        _hashes[(entry.Chain, entry.Sequence)] = entry.Head.Hash;
        _before = entry;
    }

    /// <summary>What is wrong, a sentence each; empty where nothing is to be seen.</summary>
    public IReadOnlyList<string> Finish()
    {
        foreach (var (head, where) in _heads)
        {
            if (!_hashes.TryGetValue((head.Chain, head.Sequence), out var hash))
            {
                if (IsArchived(head)) continue;

                _faults.Add(string.Create(CultureInfo.InvariantCulture, $"Entry {head.Sequence} of chain {head.Chain} is missing, which {where} knows as the last: entries were taken off the chain's end."));
            }
            else if (!string.Equals(hash, head.Hash, StringComparison.Ordinal))
            {
                _faults.Add(string.Create(CultureInfo.InvariantCulture, $"Entry {head.Sequence} of chain {head.Chain} is another than {where} knows."));
            }
        }

        return _faults;
    }

    /// <summary>What a chain's first entry has to be: the first of all, or the one after those that were taken away.</summary>
    private (long Sequence, byte[] Previous) Beginning(ChainedEntry entry)
        => _archived[entry.Chain].LastOrDefault(head => head.Sequence == entry.Sequence - 1) is { } last ? (entry.Sequence, Convert.FromHexString(last.Hash)) : (1, AuditChain.Start);

    /// <summary>Whether an entry went with a month that was taken away: its file has it, and this can't be looked into here.</summary>
    private bool IsArchived(AuditHead head) => _archived[head.Chain].Any(last => last.Sequence > head.Sequence || last == head);

    private void Fault(ChainedEntry entry, string what)
        => _faults.Add(string.Create(CultureInfo.InvariantCulture, $"{Place(entry)} (written {entry.At:yyyy-MM-dd HH:mm:ss}Z) {what}."));

    private static string Place(ChainedEntry entry) => string.Create(CultureInfo.InvariantCulture, $"Entry {entry.Sequence} of chain {entry.Chain}");
}
