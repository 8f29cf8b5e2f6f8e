using Jianye.DataHub.Data.Connectors.Identity.Rules;

namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>Who shares the evidence of one rule: kept up to date as persons are joined, so that a round looks only where something changed.</summary>
internal sealed class EvidenceIndex(IMatchRule rule)
{
    private readonly Dictionary<(string Name, string Word), List<Candidate>> _sharing = [];
    private readonly HashSet<(string Name, string Word)> _changed = [];
    private readonly List<string> _words = [];

    public IMatchRule Rule { get; } = rule;

    /// <summary>Those for whom two fit who can't be one, as of the last round.</summary>
    public HashSet<Candidate> Unsure { get; } = [];

    public void Add(Candidate candidate)
    {
        foreach (var key in KeysOf(candidate))
        {
            if (!_sharing.TryGetValue(key, out var sharing)) _sharing[key] = sharing = [];
            sharing.Add(candidate);
            if (sharing.Count > 1) _changed.Add(key);
        }
    }

    /// <summary>Puts one in the place of those who were joined into it.</summary>
    /// <param name="candidate">Who stays, with all their evidence.</param>
    /// <param name="gone">Who were taken over.</param>
    public void Replace(Candidate candidate, IReadOnlySet<Candidate> gone)
    {
        Unsure.Remove(candidate);
        Unsure.ExceptWith(gone);
        foreach (var key in KeysOf(candidate))
        {
            if (!_sharing.TryGetValue(key, out var sharing)) _sharing[key] = sharing = [];
            sharing.RemoveAll(other => other == candidate || gone.Contains(other));
            sharing.Add(candidate);
            if (sharing.Count > 1) _changed.Add(key);
        }
    }

    /// <summary>All who share a key that changed since this was last asked.</summary>
    public HashSet<Candidate> TakeChanged()
    {
        var candidates = new HashSet<Candidate>();
        foreach (var key in _changed) candidates.UnionWith(_sharing[key]);
        _changed.Clear();
        return candidates;
    }

    /// <summary>Those who have the evidence in common with one, and nothing that speaks against it.</summary>
    public List<Candidate> FittingWith(Candidate candidate)
    {
        var fitting = new List<Candidate>();
        foreach (var key in KeysOf(candidate))
        {
            if (!_sharing.TryGetValue(key, out var sharing)) continue;
            foreach (var other in sharing)
            {
                if (other == candidate || fitting.Contains(other)) continue;
                if (Rule.Fits(candidate, other) && !Objections.Any(candidate, other, Rule.Evidence)) fitting.Add(other);
            }
        }

        return fitting;
    }

    /// <summary>All pairs who have the evidence in common, but for words that more than a few share.</summary>
    public IEnumerable<(Candidate Left, Candidate Right)> Sharing(int most)
    {
        foreach (var sharing in _sharing.Values)
        {
            if (sharing.Count < 2 || sharing.Count > most) continue;
            for (var i = 0; i < sharing.Count; i++)
            {
                for (var j = i + 1; j < sharing.Count; j++)
                {
                    if (sharing[i] != sharing[j] && Rule.Fits(sharing[i], sharing[j])) yield return (sharing[i], sharing[j]);
                }
            }
        }
    }

    private List<(string Name, string Word)> KeysOf(Candidate candidate)
    {
        _words.Clear();
        Rule.AddWords(candidate, _words);
        var keys = new List<(string, string)>(_words.Count * candidate.Names.Count);
        foreach (var name in candidate.Names.Values)
        {
            foreach (var word in _words)
            {
                if (!keys.Contains((name, word))) keys.Add((name, word));
            }
        }

        return keys;
    }
}
