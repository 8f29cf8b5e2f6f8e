namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>One round of one rule: all joins that are unambiguous by what was known before the round, at once.</summary>
/// <param name="rule">The rule's evidence.</param>
/// <param name="others">That of the other rules: what they say must not contradict.</param>
internal sealed class RuleRound(EvidenceIndex rule, IReadOnlyList<EvidenceIndex> others)
{
    private readonly Dictionary<Candidate, List<Candidate>> _fitting = [];

    /// <returns>Groups of two and more who are one, in the order of their first mention.</returns>
    public List<List<Candidate>> Find()
    {
        var groups = new List<List<Candidate>>();
        var seen = new HashSet<Candidate>();
        var changed = rule.TakeChanged();
        foreach (var candidate in changed) Judge(candidate);
        foreach (var start in changed.OrderBy(candidate => candidate.First))
        {
            if (rule.Unsure.Contains(start) || !seen.Add(start)) continue;
            var group = Connected(start, seen);
            if (group.Count > 1 && AllFit(group) && !IsContradicted(group)) groups.Add(group);
        }

        return groups;
    }

    /// <summary>Whoever fits with two who can't be one is unsure, and joins nobody by this rule.</summary>
    private void Judge(Candidate candidate)
    {
        if (HasTwoWhoDiffer(FittingWith(candidate))) rule.Unsure.Add(candidate);
        else rule.Unsure.Remove(candidate);
    }

    private List<Candidate> Connected(Candidate start, HashSet<Candidate> seen)
    {
        var group = new List<Candidate> { start };
        for (var i = 0; i < group.Count; i++)
        {
            foreach (var other in FittingWith(group[i]))
            {
                if (seen.Contains(other)) continue;
                Judge(other);
                if (!rule.Unsure.Contains(other) && seen.Add(other)) group.Add(other);
            }
        }

        return group;
    }

    private bool HasTwoWhoDiffer(List<Candidate> candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            for (var j = i + 1; j < candidates.Count; j++)
            {
                if (Objections.Any(candidates[i], candidates[j], rule.Rule.Evidence)) return true;
            }
        }

        return false;
    }

    private bool AllFit(List<Candidate> group) => !HasTwoWhoDiffer(group);

    /// <summary>Whether evidence of another kind points one of them to somebody else, who can't be the others, and to none of them.</summary>
    private bool IsContradicted(List<Candidate> group)
    {
        foreach (var member in group)
        {
            if (member.IsFirmlyKnown) continue;
            foreach (var other in others)
            {
                var fitting = other.FittingWith(member);
                if (fitting.Exists(group.Contains)) continue;
                var isElsewhere = fitting.Exists(elsewhere => elsewhere.IsFirmlyKnown
                    && group.Exists(known => known != member && Objections.Any(known, elsewhere, other.Rule.Evidence)));
                if (!isElsewhere) continue;
                rule.Unsure.Add(member);
                return true;
            }
        }

        return false;
    }

    private List<Candidate> FittingWith(Candidate candidate)
    {
        if (!_fitting.TryGetValue(candidate, out var fitting)) _fitting[candidate] = fitting = rule.FittingWith(candidate);
        return fitting;
    }
}
