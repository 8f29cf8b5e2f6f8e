namespace Jianye.DataHub.Data.Connectors.Identity.Rules;

/// <summary>Same name, same phone.</summary>
internal sealed class NamePhoneRule : IMatchRule
{
    public string Evidence => Identity.Evidence.NamePhone;

    public void AddWords(Candidate candidate, List<string> words) => words.AddRange(candidate.Phones.Values);
}
