namespace Jianye.DataHub.Data.Connectors.Identity.Rules;

/// <summary>Same name, same dwelling.</summary>
internal sealed class NameAddressRule : IMatchRule
{
    public string Evidence => Identity.Evidence.NameAddress;

    public IEnumerable<string> KeysOf(Candidate candidate) => candidate.Names.SelectMany(name => candidate.AddressKeys, (name, other) => $"{name}|{other}");
}
