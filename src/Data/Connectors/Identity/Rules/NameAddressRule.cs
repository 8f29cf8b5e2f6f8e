namespace Jianye.DataHub.Data.Connectors.Identity.Rules;

/// <summary>Same name, same dwelling.</summary>
internal sealed class NameAddressRule : IMatchRule
{
    public string Evidence => Identity.Evidence.NameAddress;

    public void AddWords(Candidate candidate, List<string> words) => words.AddRange(candidate.AddressKeys.Values);
}
