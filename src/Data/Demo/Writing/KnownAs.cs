using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>As whom one person is known when all records are read: mentions of the same person may have nothing in common, and then no
/// reader can tell that they are of one.</summary>
/// <remarks>Looks at one person at a time: that two people of one name share a birth date or the end of an ID is left out of account.</remarks>
internal sealed class KnownAs
{
    private readonly HashSet<string> _names = [];
    private readonly HashSet<string> _phones = [];
    private readonly HashSet<Dwelling> _dwellings = [];
    private bool _hasFullId;
    private bool _hasMaskedId;
    private bool _hasBirthDate;
    private bool _isOfRegister;

    private KnownAs(int index, DemoMention mention)
    {
        Mentions = [index];
        _names.Add(mention.Name);
        if (mention.Phone.Number is { } phone) _phones.Add(phone);
        if (mention.Dwelling is { } dwelling) _dwellings.Add(dwelling);
        _hasFullId = mention.HasFullId;
        _hasMaskedId = mention.Id == WrittenIdKind.Masked;
        // A citizen ID has the birth date inside, a passport number has not.
        _hasBirthDate = mention.SaysBirthDate || mention.Id is WrittenIdKind.Full or WrittenIdKind.Legacy;
        _isOfRegister = mention.IsOfRegister;
    }

    /// <summary>Places in the list that was given.</summary>
    public List<int> Mentions { get; }

    /// <summary>A name with less than this joins others, or nobody.</summary>
    public bool IsSomebody => _isOfRegister || _hasFullId || _phones.Count > 0 || _hasBirthDate;

    /// <param name="mentions">All of one person.</param>
    public static List<KnownAs> Of(IReadOnlyList<DemoMention> mentions)
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

    private bool IsSurelySameAs(KnownAs other)
        => (_hasFullId && other._hasFullId)
            || (_names.Overlaps(other._names)
                && (_phones.Overlaps(other._phones)
                    || _dwellings.Overlaps(other._dwellings)
                    || (_hasBirthDate && other._hasBirthDate)
                    || (_hasMaskedId && other._hasFullId)
                    || (_hasFullId && other._hasMaskedId)));

    private void Add(KnownAs other)
    {
        Mentions.AddRange(other.Mentions);
        _names.UnionWith(other._names);
        _phones.UnionWith(other._phones);
        _dwellings.UnionWith(other._dwellings);
        _hasFullId |= other._hasFullId;
        _hasMaskedId |= other._hasMaskedId;
        _hasBirthDate |= other._hasBirthDate;
        _isOfRegister |= other._isOfRegister;
    }
}
