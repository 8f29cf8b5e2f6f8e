namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>What speaks against two being one: a different valid number, another birth date, another sex, two rows of one register.</summary>
internal static class Objections
{
    /// <param name="left">One of them.</param>
    /// <param name="right">The other.</param>
    /// <param name="evidence">What speaks for it: a phone or dwelling allows a corrected number.</param>
    public static bool Any(Candidate left, Candidate right, string evidence)
        => NumbersDiffer(left, right, evidence)
            || Apart(left.BirthDates, right.BirthDates)
            || Apart(left.Sexes, right.Sexes)
            || PatternsDiffer(left, right)
            || AreTwoRows(left, right);

    private static bool NumbersDiffer(Candidate left, Candidate right, string evidence)
    {
        if (Apart(left.Passports, right.Passports)) return true;
        if (left.CitizenIds.Count == 0 && left.Passports.Count > 0 && right.CitizenIds.Count > 0 && right.Passports.Count == 0) return true;
        if (right.CitizenIds.Count == 0 && right.Passports.Count > 0 && left.CitizenIds.Count > 0 && left.Passports.Count == 0) return true;
        return Apart(left.CitizenIds, right.CitizenIds) && !IsCorrection(left, right, evidence);
    }

    /// <summary>Two different valid numbers are one person only with the same birth date inside both and the same phone or dwelling.</summary>
    private static bool IsCorrection(Candidate left, Candidate right, string evidence)
        => evidence is Evidence.NamePhone or Evidence.NameAddress
            && left.CitizenIds.Concat(right.CitizenIds).Select(id => id.Substring(6, 8)).Distinct().Count() == 1;

    private static bool PatternsDiffer(Candidate left, Candidate right)
        => PatternsDifferFromNumbers(left, right) || PatternsDifferFromNumbers(right, left)
            || left.IdPatterns.Any(mine => right.IdPatterns.Any(other => !CitizenIdFacts.Agree(mine, other)));

    private static bool PatternsDifferFromNumbers(Candidate left, Candidate right)
        => right.CitizenIds.Count > 0 && left.IdPatterns.Any(pattern => !right.CitizenIds.Any(id => CitizenIdFacts.Fits(pattern, id)));

    private static bool AreTwoRows(Candidate left, Candidate right)
        => left.RegisterKeys.Any(mine => right.RegisterKeys.TryGetValue(mine.Key, out var other) && !mine.Value.Overlaps(other));

    private static bool Apart<T>(HashSet<T> left, HashSet<T> right) => left.Count > 0 && right.Count > 0 && !left.Overlaps(right);
}
