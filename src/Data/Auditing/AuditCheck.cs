using System.Globalization;

namespace Jianye.DataHub.Data.Auditing;

/// <summary>Looks whether chains are whole: entries are given chain by chain, each in its order.</summary>
/// <param name="heads">Ends of chains that were kept elsewhere; those that entries hold are found by itself.</param>
public sealed class AuditCheck(IEnumerable<AuditHead> heads)
{
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

        var (sequence, previous) = _before is null ? (1, AuditChain.Start) : (_before.Sequence + 1, _before.Hash);
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
                _faults.Add(string.Create(CultureInfo.InvariantCulture, $"Entry {head.Sequence} of chain {head.Chain} is missing, which {where} knows as the last: entries were taken off the chain's end."));
            }
            else if (!string.Equals(hash, head.Hash, StringComparison.Ordinal))
            {
                _faults.Add(string.Create(CultureInfo.InvariantCulture, $"Entry {head.Sequence} of chain {head.Chain} is another than {where} knows."));
            }
        }

        return _faults;
    }

    private void Fault(ChainedEntry entry, string what)
        => _faults.Add(string.Create(CultureInfo.InvariantCulture, $"{Place(entry)} (written {entry.At:yyyy-MM-dd HH:mm:ss}Z) {what}."));

    private static string Place(ChainedEntry entry) => string.Create(CultureInfo.InvariantCulture, $"Entry {entry.Sequence} of chain {entry.Chain}");
}
