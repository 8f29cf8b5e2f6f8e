namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>Compares names that stand beside one full number; elsewhere names are the same or not.</summary>
internal static class Names
{
    /// <summary>The same, or one character of it another (one character of the language, which may be two of UTF-16).</summary>
    public static bool AreOneButMisspelt(string left, string right)
    {
        if (left == right) return true;
        var mine = left.EnumerateRunes().ToArray();
        var other = right.EnumerateRunes().ToArray();
        if (mine.Length != other.Length || mine.Length < 2) return false;
        var differences = 0;
        for (var i = 0; i < mine.Length; i++)
        {
            if (mine[i] != other[i]) differences++;
        }

        return differences == 1;
    }
}
