namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>The joins that need no candidate: the same full number, and the same key of the same platform.</summary>
internal static class NumberJoins
{
    /// <returns>The mentions whose number is set aside, since the name beside it is quite another than its holder's, or is
    /// one character off and with phone, birth date or dwelling that of somebody else.</returns>
    public static HashSet<int> Apply(IReadOnlyList<Mention> all, Joins joins)
    {
        var setAside = new HashSet<int>();
        var meant = new MeantOthers(all);
        JoinNumbers(all, mention => mention.CitizenId, joins, setAside, meant);
        JoinNumbers(all, mention => mention.Passport, joins, setAside, meant);
        JoinPlatformKeys(all, joins, setAside);
        return setAside;
    }

    private static void JoinNumbers(IReadOnlyList<Mention> all, Func<Mention, string?> number, Joins joins, HashSet<int> setAside, MeantOthers meant)
    {
        foreach (var group in Enumerable.Range(0, all.Count).Where(index => number(all[index]) is not null).GroupBy(index => number(all[index])!, StringComparer.Ordinal))
        {
            var holders = group.ToList();
            var name = HolderName(holders, all);
            if (name is null) continue;
            var own = holders.Where(index => all[index].Name is { } other
                && (other == name || (Names.AreOneButMisspelt(name, other) && !meant.IsAnother(index, holders)))).ToList();
            // Where a decision keeps two with one number apart, only one of them can have it.
            foreach (var index in own)
            {
                if (!joins.Join(own[0], index)) setAside.Add(index);
            }

            setAside.UnionWith(holders.Except(own));
        }
    }

    /// <summary>The name that most speak for: the strongest register's first, then the most frequent, then the first in order.</summary>
    private static string? HolderName(List<int> holders, IReadOnlyList<Mention> all)
        => holders.Where(index => all[index].Name is not null)
            .GroupBy(index => all[index].Name!, StringComparer.Ordinal)
            .OrderBy(named => named.Min(index => all[index].Register ? all[index].Rank : int.MaxValue))
            .ThenByDescending(named => named.Select(index => (all[index].Dataset, all[index].SourceKey)).Distinct().Count())
            .ThenBy(named => named.Key, StringComparer.Ordinal)
            .Select(named => named.Key).FirstOrDefault();

    /// <summary>Versions of one record name the same person: by the key itself in a register, elsewhere where the name is the same too.</summary>
    private static void JoinPlatformKeys(IReadOnlyList<Mention> all, Joins joins, HashSet<int> setAside)
    {
        for (var i = 1; i < all.Count; i++)
        {
            for (var j = i - 1; j >= 0 && all[j].Dataset == all[i].Dataset && all[j].SourceKey == all[i].SourceKey; j--)
            {
                if (all[j].Role != all[i].Role || all[j].Occurrence == all[i].Occurrence) continue;
                if (!SpeaksOfOne(all[j], all[i], setAside.Contains(j) || setAside.Contains(i))) continue;
                joins.Join(j, i);
                joins.Note([i], Evidence.PlatformKey);
            }
        }
    }

    private static bool SpeaksOfOne(Mention earlier, Mention later, bool numberSetAside)
    {
        if (earlier.Name is null || later.Name is null) return later.Register;
        if (!numberSetAside && earlier.CitizenId is not null && later.CitizenId is not null && earlier.CitizenId != later.CitizenId) return false;
        return later.Register ? Names.AreOneButMisspelt(earlier.Name, later.Name) : earlier.Name == later.Name && earlier.Ordinal == later.Ordinal;
    }
}
