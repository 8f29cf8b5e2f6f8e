namespace Jianye.DataHub.Data.Connectors.Identity.Rules;

/// <summary>Same name, same phone.</summary>
internal sealed class NamePhoneRule : IMatchRule
{
    public string Evidence => Identity.Evidence.NamePhone;

    public IEnumerable<string> KeysOf(Candidate candidate) => candidate.Names.SelectMany(name => candidate.Phones, (name, other) => $"{name}|{other}");
}
