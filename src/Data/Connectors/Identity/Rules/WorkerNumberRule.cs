namespace Jianye.DataHub.Data.Connectors.Identity.Rules;

/// <summary>Same name, same worker number.</summary>
internal sealed class WorkerNumberRule : IMatchRule
{
    public string Evidence => Identity.Evidence.WorkerNumber;

    public IEnumerable<string> KeysOf(Candidate candidate) => candidate.Names.SelectMany(name => candidate.WorkerNumbers, (name, other) => $"{name}|{other}");
}
