using Id = Jianye.DataHub.Data.Connectors.Identity.Evidence;

namespace Jianye.DataHub.Data.Connectors.Identity.Reviews;

/// <summary>Finds what is worth a look once all that is sure has been joined: a number that was set aside, somebody for whom two fit, and one thing that
/// speaks against an otherwise strong match.</summary>
internal sealed class DoubtFinder(Mention[] all, IReadOnlyCollection<Candidate> candidates, HashSet<int> setAside)
{
    /// <summary>More who fit than this are a common name, and no clerk can tell them apart.</summary>
    private const int MostWhoFit = 4;

    /// <summary>A birth date is shared by chance too often.</summary>
    private static readonly HashSet<string> Strong = [Id.NamePhone, Id.NameIdPart, Id.NameAddress, Id.WorkerNumber, Id.Post];

    private readonly Dictionary<(RecordSide, RecordSide), Doubt> _found = [];

    public IReadOnlyList<Doubt> Find(IReadOnlyList<EvidenceIndex> indexes)
    {
        FindNumbersSetAside();
        foreach (var index in indexes)
        {
            if (Strong.Contains(index.Rule.Evidence)) FindOneObjection(index);
            foreach (var candidate in index.Unsure) FindTwoWhoFit(index, candidate);
        }

        return [.. _found.Values.OrderBy(doubt => RecordSide.Of(doubt.Left)).ThenBy(doubt => RecordSide.Of(doubt.Right))];
    }

    private void FindNumbersSetAside()
    {
        if (setAside.Count == 0) return;
        var candidateOf = new Dictionary<int, Candidate>();
        foreach (var candidate in candidates)
        {
            foreach (var index in candidate.Mentions) candidateOf[index] = candidate;
        }

        var wanted = setAside.Select(index => all[index].CitizenId ?? all[index].Passport!).ToHashSet(StringComparer.Ordinal);
        var holders = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < all.Length; i++)
        {
            if ((all[i].CitizenId ?? all[i].Passport) is { } number && wanted.Contains(number) && !setAside.Contains(i)) holders.TryAdd(number, i);
        }

        foreach (var index in setAside.Order())
        {
            if (!holders.TryGetValue(all[index].CitizenId ?? all[index].Passport!, out var holder) || candidateOf[holder] == candidateOf[index]) continue;
            if (candidateOf[holder].IsKeptApartFrom(candidateOf[index])) continue;
            Add(all[index], all[holder], all[index].CitizenId is not null ? Id.CitizenId : Id.Passport, [ObjectionWords.OtherName]);
        }
    }

    private void FindTwoWhoFit(EvidenceIndex index, Candidate candidate)
    {
        var fitting = index.FittingWith(candidate);
        if (fitting.Count is < 2 or > MostWhoFit) return;
        foreach (var other in fitting) Add(all[candidate.First], all[other.First], index.Rule.Evidence, [ObjectionWords.TwoFit]);
    }

    private void FindOneObjection(EvidenceIndex index)
    {
        foreach (var (left, right) in index.Sharing(MostWhoFit))
        {
            var objections = Objections.Words(left, right, index.Rule.Evidence);
            if (objections is [not ObjectionWords.Decision]) Add(all[left.First], all[right.First], index.Rule.Evidence, objections);
        }
    }

    private void Add(Mention one, Mention other, string evidence, IReadOnlyList<string> objections)
    {
        var (left, right) = RecordSide.Of(one).CompareTo(RecordSide.Of(other)) <= 0 ? (one, other) : (other, one);
        _found.TryAdd((RecordSide.Of(left), RecordSide.Of(right)), new Doubt(left, right, evidence, objections));
    }
}
