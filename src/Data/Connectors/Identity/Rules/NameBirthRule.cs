using System.Globalization;

namespace Jianye.DataHub.Data.Connectors.Identity.Rules;

/// <summary>Same name, same birth date, written or inside a number.</summary>
internal sealed class NameBirthRule : IMatchRule
{
    public string Evidence => Identity.Evidence.NameBirth;

    public void AddWords(Candidate candidate, List<string> words)
    {
        foreach (var birth in candidate.BirthDates.Values) words.Add(birth.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
    }
}
