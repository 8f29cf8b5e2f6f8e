using System.Globalization;

namespace Jianye.DataHub.Data.Connectors.Identity.Rules;

/// <summary>Same name, same birth date, written or inside a number.</summary>
internal sealed class NameBirthRule : IMatchRule
{
    public string Evidence => Identity.Evidence.NameBirth;

    public IEnumerable<string> KeysOf(Candidate candidate)
        => candidate.Names.SelectMany(name => candidate.BirthDates, (name, birth) => $"{name}|{birth.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
}
