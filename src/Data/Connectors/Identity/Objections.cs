using Jianye.DataHub.Data.Connectors.Identity.Reviews;

namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>What speaks against two being one: a different valid number, another birth date, another sex, two rows of one register.</summary>
internal static class Objections
{
    /// <param name="left">One of them.</param>
    /// <param name="right">The other.</param>
    /// <param name="evidence">What speaks for it: a phone or dwelling allows a corrected number.</param>
    public static bool Any(Candidate left, Candidate right, string evidence)
        => left.IsKeptApartFrom(right)
            || NumbersDiffer(left, right, evidence)
            || left.BirthDates.IsApartFrom(right.BirthDates)
            || left.Sexes.IsApartFrom(right.Sexes)
            || PatternsDiffer(left, right)
            || AreTwoRows(left, right);

    /// <summary>The same, each by its word.</summary>
    public static IReadOnlyList<string> Words(Candidate left, Candidate right, string evidence)
    {
        var words = new List<string>();
        if (left.IsKeptApartFrom(right)) words.Add(ObjectionWords.Decision);
        if (NumbersDiffer(left, right, evidence)) words.Add(ObjectionWords.OtherNumber);
        if (left.BirthDates.IsApartFrom(right.BirthDates)) words.Add(ObjectionWords.OtherBirthDate);
        if (left.Sexes.IsApartFrom(right.Sexes)) words.Add(ObjectionWords.OtherSex);
        if (PatternsDiffer(left, right)) words.Add(ObjectionWords.OtherIdPart);
        if (AreTwoRows(left, right)) words.Add(ObjectionWords.SameRegister);
        return words;
    }

    private static bool NumbersDiffer(Candidate left, Candidate right, string evidence)
        => left.Passports.IsApartFrom(right.Passports)
            || IsForeignerAndCitizen(left, right) || IsForeignerAndCitizen(right, left)
            || (left.CitizenIds.IsApartFrom(right.CitizenIds) && !IsCorrection(left, right, evidence));

    private static bool IsForeignerAndCitizen(Candidate foreigner, Candidate citizen)
        => foreigner.CitizenIds.Count == 0 && foreigner.Passports.Count > 0 && citizen.CitizenIds.Count > 0 && citizen.Passports.Count == 0;

    /// <summary>Two different valid numbers are one person only with the same birth date inside both and the same phone or dwelling.</summary>
    private static bool IsCorrection(Candidate left, Candidate right, string evidence)
    {
        if (evidence is not (Evidence.NamePhone or Evidence.NameAddress)) return false;
        var born = left.CitizenIds.Values[0].AsSpan(6, 8);
        foreach (var id in left.CitizenIds.Values)
        {
            if (!id.AsSpan(6, 8).SequenceEqual(born)) return false;
        }

        foreach (var id in right.CitizenIds.Values)
        {
            if (!id.AsSpan(6, 8).SequenceEqual(born)) return false;
        }

        return true;
    }

    private static bool PatternsDiffer(Candidate left, Candidate right)
    {
        if (PatternsDifferFromNumbers(left, right) || PatternsDifferFromNumbers(right, left)) return true;
        foreach (var mine in left.IdPatterns.Values)
        {
            foreach (var other in right.IdPatterns.Values)
            {
                if (!CitizenIdFacts.Agree(mine, other)) return true;
            }
        }

        return false;
    }

    private static bool PatternsDifferFromNumbers(Candidate left, Candidate right)
    {
        if (right.CitizenIds.Count == 0) return false;
        foreach (var pattern in left.IdPatterns.Values)
        {
            if (!right.CitizenIds.Any(id => CitizenIdFacts.Fits(pattern, id))) return true;
        }

        return false;
    }

    private static bool AreTwoRows(Candidate left, Candidate right)
    {
        foreach (var (register, _) in left.RegisterKeys.Values)
        {
            if (right.RegisterKeys.Any(other => other.Dataset == register) && !ShareARow(left, right, register)) return true;
        }

        return false;
    }

    private static bool ShareARow(Candidate left, Candidate right, string register)
    {
        foreach (var row in left.RegisterKeys.Values)
        {
            if (row.Dataset == register && right.RegisterKeys.Contains(row)) return true;
        }

        return false;
    }
}
