namespace Jianye.DataHub.Data.Connectors.Identity.Rules;

/// <summary>Same name, same worker number.</summary>
internal sealed class WorkerNumberRule : IMatchRule
{
    public string Evidence => Identity.Evidence.WorkerNumber;

    public void AddWords(Candidate candidate, List<string> words) => words.AddRange(candidate.WorkerNumbers.Values);
}
