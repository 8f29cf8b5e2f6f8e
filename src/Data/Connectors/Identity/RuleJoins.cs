using Jianye.DataHub.Data.Connectors.Identity.Rules;

namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>One round of one rule: all joins that are unambiguous by what was known before the round, at once.</summary>
internal static class RuleJoins
{
    /// <param name="rule">The kind of evidence.</param>
    /// <param name="candidates">All persons so far.</param>
    /// <param name="joins">Receives the joins.</param>
    /// <param name="ambiguous">Receives those for whom two fit who can't be one.</param>
    /// <returns>True where anything joined.</returns>
    public static bool Apply(IMatchRule rule, IReadOnlyList<Candidate> candidates, Joins joins, HashSet<Candidate> ambiguous)
    {
        var edges = Edges(rule, candidates);
        var unsure = edges.Where(pair => HasTwoWhoDiffer(pair.Value, rule.Evidence)).Select(pair => pair.Key).ToHashSet();
        ambiguous.UnionWith(unsure);
        foreach (var candidate in unsure)
        {
            foreach (var other in edges[candidate]) edges[other].Remove(candidate);
            edges.Remove(candidate);
        }

        var joined = false;
        foreach (var component in Components(candidates, edges))
        {
            if (!AllFit(component, rule.Evidence)) continue;
            // Those who are known by more than this need no evidence; the best known of them is whom the others join.
            var anchor = component.OrderByDescending(candidate => candidate.IsFirmlyKnown).ThenBy(candidate => candidate.Mentions[0]).First();
            foreach (var other in component.Where(candidate => candidate != anchor))
            {
                joins.Join(anchor.Mentions[0], other.Mentions[0]);
                joins.Note(other.Mentions, rule.Evidence);
            }

            joined = true;
        }

        return joined;
    }

    private static Dictionary<Candidate, HashSet<Candidate>> Edges(IMatchRule rule, IReadOnlyList<Candidate> candidates)
    {
        var byKey = new Dictionary<string, List<Candidate>>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            foreach (var key in rule.KeysOf(candidate))
            {
                if (!byKey.TryGetValue(key, out var sharing)) byKey[key] = sharing = [];
                sharing.Add(candidate);
            }
        }

        var edges = new Dictionary<Candidate, HashSet<Candidate>>();
        foreach (var sharing in byKey.Values)
        {
            for (var i = 0; i < sharing.Count; i++)
            {
                for (var j = i + 1; j < sharing.Count; j++)
                {
                    if (!rule.Fits(sharing[i], sharing[j]) || Objections.Any(sharing[i], sharing[j], rule.Evidence)) continue;
                    Add(sharing[i], sharing[j]);
                    Add(sharing[j], sharing[i]);
                }
            }
        }

        return edges;

        void Add(Candidate from, Candidate to)
        {
            if (!edges.TryGetValue(from, out var others)) edges[from] = others = [];
            others.Add(to);
        }
    }

    private static bool HasTwoWhoDiffer(HashSet<Candidate> others, string evidence)
    {
        var list = others.ToList();
        for (var i = 0; i < list.Count; i++)
        {
            for (var j = i + 1; j < list.Count; j++)
            {
                if (Objections.Any(list[i], list[j], evidence)) return true;
            }
        }

        return false;
    }

    /// <summary>Groups of two and more who are connected, in the order of the candidates.</summary>
    private static IEnumerable<List<Candidate>> Components(IReadOnlyList<Candidate> candidates, Dictionary<Candidate, HashSet<Candidate>> edges)
    {
        var seen = new HashSet<Candidate>();
        foreach (var start in candidates)
        {
            if (!edges.ContainsKey(start) || !seen.Add(start)) continue;
            var component = new List<Candidate> { start };
            for (var i = 0; i < component.Count; i++)
            {
                component.AddRange(edges[component[i]].Where(seen.Add));
            }

            if (component.Count > 1) yield return component;
        }
    }

    private static bool AllFit(List<Candidate> component, string evidence)
    {
        for (var i = 0; i < component.Count; i++)
        {
            for (var j = i + 1; j < component.Count; j++)
            {
                if (Objections.Any(component[i], component[j], evidence)) return false;
            }
        }

        return true;
    }
}
