using System.Globalization;

namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>Mentions that hang together by evidence, with all names and words that are said of them: whoever is said to have one of the names and one of
/// the words hangs together with them too.</summary>
internal sealed class EvidenceCluster
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<(char Kind, string Word)> _words = [];
    private readonly HashSet<EvidenceKey> _alone = [];

    /// <summary>All keys of it: the words by themselves, and each name with each word.</summary>
    public IEnumerable<EvidenceKey> Keys => _alone.Concat(_names.SelectMany(name => _words.Select(word => new EvidenceKey(word.Kind, name, word.Word))));

    public int Size => _names.Count + _words.Count + _alone.Count;

    public void Add(Mention mention)
    {
        if (mention.Name is not null) _names.Add(mention.Name);
        Add(EvidenceKey.Phone, mention.Phone);
        Add(EvidenceKey.Dwelling, mention.AddressKey);
        Add(EvidenceKey.Worker, mention.WorkerNumber);
        Add(EvidenceKey.Post, mention.Post);
        Add(EvidenceKey.Birth, mention.BirthDate?.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        if (mention.IdPattern is { Length: 18 } pattern) Add(EvidenceKey.IdPart, pattern[14..]);
        if (mention.CitizenId is { } id)
        {
            Add(EvidenceKey.Birth, id[6..14]);
            Add(EvidenceKey.IdPart, id[14..]);
            _alone.Add(new EvidenceKey(EvidenceKey.CitizenId, "", id));
        }

        if (mention.Passport is { } passport) _alone.Add(new EvidenceKey(EvidenceKey.Passport, "", passport));
        if (mention.ResidentId is { } resident) _alone.Add(new EvidenceKey(EvidenceKey.Resident, "", resident.ToString()));
        AddRecord(mention.Dataset, mention.SourceKey);
    }

    public void AddRecord(string dataset, string key) => _alone.Add(new EvidenceKey(EvidenceKey.Record, dataset, key));

    public void Add(char kind, string? word)
    {
        if (word is not null) _words.Add((kind, word));
    }

    public void Take(EvidenceCluster other)
    {
        _names.UnionWith(other._names);
        _words.UnionWith(other._words);
        _alone.UnionWith(other._alone);
    }
}
