namespace Jianye.DataHub.Data.Connectors.Identity.Rules;

/// <summary>Same name, and the visible part of one's ID is that of the other's full one.</summary>
internal sealed class NameIdPartRule : IMatchRule
{
    public string Evidence => Identity.Evidence.NameIdPart;

    /// <summary>Every partial form shows the last four characters.</summary>
    public void AddWords(Candidate candidate, List<string> words)
    {
        foreach (var id in candidate.CitizenIds.Values) words.Add(id[14..]);
        foreach (var pattern in candidate.IdPatterns.Values)
        {
            if (pattern.Length == 18) words.Add(pattern[14..]);
        }
    }

    public bool Fits(Candidate left, Candidate right) => Shows(left, right) || Shows(right, left);

    private static bool Shows(Candidate partial, Candidate full)
        => partial.IdPatterns.Any(pattern => full.CitizenIds.Any(id => CitizenIdFacts.Fits(pattern, id)));
}
