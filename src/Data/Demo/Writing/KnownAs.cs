namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>As whom one person is known when all records are read: mentions of the same person may have nothing in common, and then no
/// reader can tell that they are of one.</summary>
/// <remarks>Looks at one person at a time: that two people of one name share a birth date or the end of an ID is left out of account.</remarks>
internal sealed class KnownAs
{
    private readonly HashSet<int> _records;
    private readonly HashSet<int> _names = [];
    private readonly HashSet<int> _posts = [];
    private MentionFacts _facts;

    private KnownAs(int index, KeptMention mention)
    {
        Mentions = [index];
        _records = [mention.Record];
        if (mention.Name != 0) _names.Add(mention.Name);
        if (mention.Post != 0) _posts.Add(mention.Post);
        _facts = mention.Facts;
    }

    /// <summary>Places in the list that was given.</summary>
    public List<int> Mentions { get; }

    /// <summary>A name with less than this joins others, or nobody; a phone without a name is nobody's.</summary>
    public bool IsSomebody => Has(MentionFacts.Register | MentionFacts.FullId) || (_names.Count > 0 && Has(MentionFacts.Phones | MentionFacts.BirthDate));

    /// <param name="mentions">All of one person.</param>
    public static List<KnownAs> Of(IReadOnlyList<KeptMention> mentions)
    {
        var known = mentions.Select((mention, index) => new KnownAs(index, mention)).ToList();
        while (TryJoinTwo(known))
        {
            // What was learned by joining two may join a third.
        }

        return known;
    }

    private static bool TryJoinTwo(List<KnownAs> known)
    {
        for (var i = 0; i < known.Count; i++)
        {
            for (var j = i + 1; j < known.Count; j++)
            {
                if (!known[i].IsSurelySameAs(known[j])) continue;
                known[i].Add(known[j]);
                known.RemoveAt(j);
                return true;
            }
        }

        return false;
    }

    private bool Has(MentionFacts any) => (_facts & any) != 0;

    private bool IsSurelySameAs(KnownAs other)
        => (Has(MentionFacts.FullId) && other.Has(MentionFacts.FullId))
            || _records.Overlaps(other._records)
            || (_names.Overlaps(other._names)
                && (Has(other._facts & MentionFacts.WithName)
                    || _posts.Overlaps(other._posts)
                    || (Has(MentionFacts.PartOfId) && other.Has(MentionFacts.FullId))
                    || (Has(MentionFacts.FullId) && other.Has(MentionFacts.PartOfId))));

    private void Add(KnownAs other)
    {
        Mentions.AddRange(other.Mentions);
        _records.UnionWith(other._records);
        _names.UnionWith(other._names);
        _posts.UnionWith(other._posts);
        _facts |= other._facts;
    }
}
