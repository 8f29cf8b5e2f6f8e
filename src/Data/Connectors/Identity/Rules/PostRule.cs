namespace Jianye.DataHub.Data.Connectors.Identity.Rules;

/// <summary>Same name, same post at the same grid.</summary>
internal sealed class PostRule : IMatchRule
{
    public string Evidence => Identity.Evidence.Post;

    public void AddWords(Candidate candidate, List<string> words) => words.AddRange(candidate.Posts.Values);
}
