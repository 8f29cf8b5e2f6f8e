using Jianye.DataHub.Data.Connectors.Identity.Rules;

namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>Who is who: a pure function of all mentions, so that the order in which they came cannot matter.</summary>
/// <remarks>Full numbers first; then, rule by rule in the declared order, all unambiguous joins of a rule at once; again from the
/// first rule until nothing joins any more.</remarks>
internal static class IdentityResolver
{
    private static readonly IMatchRule[] Rules =
    [
        new NamePhoneRule(), new NameIdPartRule(), new NameAddressRule(), new NameBirthRule(), new WorkerNumberRule(), new PostRule(),
    ];

    /// <param name="mentions">Of all accepted versions of records, whether or not still live, in any order.</param>
    public static IReadOnlyList<Resolution> Resolve(IReadOnlyCollection<Mention> mentions)
    {
        var all = mentions
            .OrderBy(mention => mention.Dataset, StringComparer.Ordinal).ThenBy(mention => mention.SourceKey, StringComparer.Ordinal)
            .ThenBy(mention => mention.Occurrence).ThenBy(mention => mention.Role, StringComparer.Ordinal).ThenBy(mention => mention.Ordinal)
            .ToArray();
        var joins = new Joins(all.Length);
        var setAside = NumberJoins.Apply(all, joins);
        var ambiguous = new HashSet<Candidate>();
        for (var joined = true; joined;)
        {
            joined = false;
            ambiguous.Clear();
            foreach (var rule in Rules) joined |= RuleJoins.Apply(rule, Candidates(all, joins, setAside), joins, ambiguous);
        }

        return Conclude(all, joins, setAside, ambiguous);
    }

    private static Resolution[] Conclude(Mention[] all, Joins joins, HashSet<int> setAside, HashSet<Candidate> ambiguous)
    {
        var unsure = ambiguous.SelectMany(candidate => candidate.Mentions).ToHashSet();
        var resolutions = new Resolution[all.Length];
        var person = 0;
        foreach (var candidate in Candidates(all, joins, setAside))
        {
            var known = candidate.IsFirmlyKnown || (candidate.IsKnown && !candidate.Mentions.Any(unsure.Contains));
            foreach (var index in candidate.Mentions)
            {
                resolutions[index] = new Resolution(all[index], known ? person : null, known ? MatchedBy(all[index], index, joins, setAside) : null);
            }

            if (known) person++;
        }

        return resolutions;
    }

    private static string MatchedBy(Mention mention, int index, Joins joins, HashSet<int> setAside)
    {
        if (!setAside.Contains(index) && mention.CitizenId is not null) return Evidence.CitizenId;
        if (!setAside.Contains(index) && mention.Passport is not null) return Evidence.Passport;
        return joins.EvidenceOf(index) ?? Evidence.PlatformKey;
    }

    private static List<Candidate> Candidates(Mention[] all, Joins joins, HashSet<int> setAside)
        => [.. joins.Groups().Select(group => Candidate.Of(group, all, setAside))];
}
