namespace Jianye.DataHub.Data.Connectors.Identity.Rules;

/// <summary>One kind of evidence beside a name: who shares a key of the rule may be one person.</summary>
internal interface IMatchRule
{
    string Evidence { get; }

    /// <summary>The keys under which others with the same evidence are found.</summary>
    IEnumerable<string> KeysOf(Candidate candidate);

    /// <summary>Whether two that share a key do have the evidence in common.</summary>
    bool Fits(Candidate left, Candidate right) => true;
}
