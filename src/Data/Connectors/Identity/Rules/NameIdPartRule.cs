namespace Jianye.DataHub.Data.Connectors.Identity.Rules;

/// <summary>Same name, and the visible part of one's ID is that of the other's full one.</summary>
internal sealed class NameIdPartRule : IMatchRule
{
    public string Evidence => Identity.Evidence.NameIdPart;

    /// <summary>Every partial form shows the last four characters.</summary>
    public IEnumerable<string> KeysOf(Candidate candidate)
        => candidate.Names.SelectMany(
            name => candidate.CitizenIds.Concat(candidate.IdPatterns).Where(id => id.Length == 18).Select(id => id[14..]).Distinct(),
            (name, tail) => $"{name}|{tail}");

    public bool Fits(Candidate left, Candidate right) => Shows(left, right) || Shows(right, left);

    private static bool Shows(Candidate partial, Candidate full)
        => partial.IdPatterns.Any(pattern => full.CitizenIds.Any(id => CitizenIdFacts.Fits(pattern, id)));
}
