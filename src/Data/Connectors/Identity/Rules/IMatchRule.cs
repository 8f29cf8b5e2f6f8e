namespace Jianye.DataHub.Data.Connectors.Identity.Rules;

/// <summary>One kind of evidence beside a name: two of the same name who share a word of the rule may be one person.</summary>
internal interface IMatchRule
{
    string Evidence { get; }

    /// <summary>Adds the words beside a name under which others with the same evidence are found.</summary>
    void AddWords(Candidate candidate, List<string> words);

    /// <summary>Whether two that share a name and a word do have the evidence in common.</summary>
    bool Fits(Candidate left, Candidate right) => true;
}
