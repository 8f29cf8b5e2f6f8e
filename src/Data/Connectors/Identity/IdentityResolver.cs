using Jianye.DataHub.Data.Connectors.Identity.Reviews;
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
    public static IReadOnlyList<Resolution> Resolve(IReadOnlyCollection<Mention> mentions) => Resolve(mentions, IdentityDecisions.None).Resolutions;

    /// <param name="mentions">As above.</param>
    /// <param name="decisions">What clerks have decided; it holds against all evidence.</param>
    public static IdentityResult Resolve(IReadOnlyCollection<Mention> mentions, IdentityDecisions decisions)
    {
        var all = mentions
            .OrderBy(mention => mention.Dataset, StringComparer.Ordinal).ThenBy(mention => mention.SourceKey, StringComparer.Ordinal)
            .ThenBy(mention => mention.Occurrence).ThenBy(mention => mention.Role, StringComparer.Ordinal).ThenBy(mention => mention.Ordinal)
            .ToArray();
        var joins = new Joins(all.Length);
        JoinDecided(all, joins, decisions);
        var setAside = NumberJoins.Apply(all, joins);
        var candidates = Candidates(all, joins, setAside, decisions);
        var indexes = Rules.Select(rule => new EvidenceIndex(rule)).ToArray();
        foreach (var index in indexes)
        {
            foreach (var candidate in candidates.Values) index.Add(candidate);
        }

        while (JoinOnce(indexes, candidates, joins))
        {
        }

        var resolutions = Conclude(all, candidates, indexes.SelectMany(index => index.Unsure).ToHashSet(), joins, setAside);
        return new IdentityResult(resolutions, new DoubtFinder(all, candidates.Values, setAside).Find(indexes));
    }

    /// <summary>What was decided comes before all evidence, for every version of the two records.</summary>
    private static void JoinDecided(Mention[] all, Joins joins, IdentityDecisions decisions)
    {
        for (var i = 0; i < all.Length; i++) joins.Mark(i, decisions.MarksOf(all[i]));
        if (decisions.Joined.Count == 0) return;
        var wanted = decisions.Joined.SelectMany(decision => new[] { decision.Left, decision.Right }).ToHashSet();
        var bySide = Enumerable.Range(0, all.Length).Where(index => wanted.Contains(RecordSide.Of(all[index]))).ToLookup(index => RecordSide.Of(all[index]));
        foreach (var decision in decisions.Joined)
        {
            var (left, right) = (bySide[decision.Left].ToList(), bySide[decision.Right].ToList());
            foreach (var (one, other) in left.SelectMany(one => right.Select(other => (one, other)))) joins.Join(one, other);
            // Who is in a register is known by it; the other comes in by the decision.
            joins.Note(right.Exists(index => all[index].Register) ? left : right, Evidence.Decision);
        }
    }

    /// <returns>True where anything joined.</returns>
    private static bool JoinOnce(EvidenceIndex[] indexes, SortedDictionary<int, Candidate> candidates, Joins joins)
    {
        var joined = false;
        foreach (var index in indexes)
        {
            foreach (var group in new RuleRound(index, [.. indexes.Where(other => other != index)]).Find())
            {
                Join(group, index.Rule.Evidence, indexes, candidates, joins);
                joined = true;
            }
        }

        return joined;
    }

    /// <summary>Those who are known by more than this need no evidence; the best known of them is whom the others join.</summary>
    private static void Join(List<Candidate> group, string evidence, EvidenceIndex[] indexes, SortedDictionary<int, Candidate> candidates, Joins joins)
    {
        var anchor = group.OrderByDescending(candidate => candidate.IsFirmlyKnown).ThenBy(candidate => candidate.First).First();
        var gone = group.Where(candidate => candidate != anchor).ToHashSet();
        candidates.Remove(anchor.First);
        foreach (var other in group)
        {
            if (other == anchor) continue;
            joins.Note(other.Mentions, evidence);
            candidates.Remove(other.First);
            anchor.Take(other);
        }

        candidates[anchor.First] = anchor;
        foreach (var index in indexes) index.Replace(anchor, gone);
    }

    private static Resolution[] Conclude(
        Mention[] all, SortedDictionary<int, Candidate> candidates, HashSet<Candidate> unsure, Joins joins, HashSet<int> setAside)
    {
        var resolutions = new Resolution[all.Length];
        var person = 0;
        foreach (var candidate in candidates.Values)
        {
            var known = candidate.IsFirmlyKnown || (candidate.IsKnown && !unsure.Contains(candidate));
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

    /// <summary>All persons so far by their first mention.</summary>
    private static SortedDictionary<int, Candidate> Candidates(Mention[] all, Joins joins, HashSet<int> setAside, IdentityDecisions decisions)
    {
        var candidates = new Dictionary<int, Candidate>();
        for (var i = 0; i < all.Length; i++)
        {
            var root = joins.Find(i);
            if (!candidates.TryGetValue(root, out var candidate)) candidates[root] = candidate = new Candidate();
            candidate.Add(i, all[i], setAside.Contains(i));
            candidate.Mark(decisions.MarksOf(all[i]));
        }

        return new SortedDictionary<int, Candidate>(candidates);
    }
}
