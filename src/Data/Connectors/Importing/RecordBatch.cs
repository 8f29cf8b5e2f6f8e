using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Records that are taken in together, one transaction, with what is held of the keys that they speak of.</summary>
internal sealed class RecordBatch
{
    /// <summary>Keeps a batch's transaction well below a quarter of a second.</summary>
    private const int MostRecords = 2_000;

    /// <summary>Characters of a batch's records as delivered: long records make it shorter, so that three batches fit into memory.</summary>
    private const int Longest = 4 * 1024 * 1024;

    private long _length;

    /// <summary>In file order.</summary>
    public List<ReadRecord> Records { get; } = new(MostRecords);

    /// <summary>What is held of each key; to be loaded for those of <see cref="MayBeHeld"/>.</summary>
    public Dictionary<RecordKey, LinkState> States { get; } = new(MostRecords);

    /// <summary>The keys that must be looked up.</summary>
    public List<RecordKey> MayBeHeld { get; } = [];

    public bool IsFull => Records.Count >= MostRecords || _length >= Longest;

    public static RecordKey KeyOf(ReadRecord record) => new(record.Dataset.Id, record.SourceKey);

    /// <summary>The key that a recall takes back; null of all else.</summary>
    public static RecordKey? WithdrawnKeyOf(ReadRecord record)
        => record.IsMapped && record.Map().WithdrawnKey is { } key ? new RecordKey(record.Dataset.Id, key) : null;

    /// <summary>Adds a record. One of a new key is mapped at once, on the reader's side: it can't be a repeat.</summary>
    public void Add(ReadRecord record, UnseenKeys unseen)
    {
        Records.Add(record);
        _length += record.Length;
        if (Add(KeyOf(record), unseen)) record.Map();
        if (WithdrawnKeyOf(record) is { } withdrawn) Add(withdrawn, unseen);
    }

    /// <summary>Maps what can't be a repeat of what is held; when that has been loaded. Where a record before it changes its key, too: what is
    /// held now tells nothing then.</summary>
    public void MapWhatIsNoRepeat()
    {
        var changed = new HashSet<RecordKey>();
        foreach (var record in Records)
        {
            if (record.IsMapped && WithdrawnKeyOf(record) is { } withdrawn) changed.Add(withdrawn);
            if (!record.IsMapped && !changed.Contains(KeyOf(record))
                && RecordVerdicts.IsRepeat(record.Dataset, States[KeyOf(record)], RecordVerdicts.HashOf(record.ContentHash))) continue;
            record.Map();
            changed.Add(KeyOf(record));
        }
    }

    private bool Add(RecordKey key, UnseenKeys unseen)
    {
        var isNew = unseen.Meet(key);
        if (States.TryAdd(key, new LinkState()) && !isNew) MayBeHeld.Add(key);
        return isNew;
    }
}
