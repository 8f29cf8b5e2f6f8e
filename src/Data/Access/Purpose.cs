using System.Text.RegularExpressions;

namespace Jianye.DataHub.Data.Access;

/// <summary>For what somebody reads personal data (用途), in words of their own; it is written down, and the person may read it.</summary>
/// <param name="Text">2 to 200 characters on one line, without the number of a phone or of an identity document.</param>
public sealed partial record Purpose(string Text)
{
    private const int Least = 2;
    private const int Most = 200;

    /// <summary>What is expected of one, as a part of a sentence.</summary>
    public static string Expected => $"{Least} to {Most} characters on one line, without the number of a phone or of an identity document";

    /// <returns>Null where the text is none.</returns>
    public static Purpose? Read(string text)
    {
        text = text.Trim();
        return text.Length is >= Least and <= Most && !text.Any(char.IsControl) && !text.Contains('\uFFFD', StringComparison.Ordinal) && !OfAPerson().IsMatch(text) ? new Purpose(text) : null;
    }

    [GeneratedRegex("(?<![0-9])(?:1[3-9][0-9]{9}|[0-9]{15}|[0-9]{17}[0-9Xx])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex OfAPerson();
}
