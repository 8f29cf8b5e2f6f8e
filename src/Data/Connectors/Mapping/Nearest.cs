namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>The known name that a mistyped one is nearest to.</summary>
internal static class Nearest
{
    public static string To(string name, IEnumerable<string> known) => known.MinBy(candidate => Distance(name, candidate)) ?? "";

    /// <summary>How many letters must change (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
