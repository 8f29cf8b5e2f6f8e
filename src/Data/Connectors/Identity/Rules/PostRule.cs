namespace Jianye.DataHub.Data.Connectors.Identity.Rules;

/// <summary>Same name, same post at the same grid.</summary>
internal sealed class PostRule : IMatchRule
{
    public string Evidence => Identity.Evidence.Post;

    public IEnumerable<string> KeysOf(Candidate candidate) => candidate.Names.SelectMany(name => candidate.Posts, (name, other) => $"{name}|{other}");
}
