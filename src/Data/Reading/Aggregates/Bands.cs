using System.Globalization;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>Bands of numbers.</summary>
internal static class Bands
{
    /// <summary><c>18–59</c> of whole numbers, <c>0.5–&lt;1.5</c> of others, <c>80+</c>, <c>&lt;18</c>.</summary>
    public static string Label(double? from, double? to, bool isWhole)
    {
        if (from is null) return string.Create(CultureInfo.InvariantCulture, $"<{to}");
        if (to is null) return string.Create(CultureInfo.InvariantCulture, $"{from}+");
        if (!isWhole) return string.Create(CultureInfo.InvariantCulture, $"{from}–<{to}");
        var (first, last) = (Math.Ceiling(from.Value), Math.Ceiling(to.Value) - 1);
        return last > first ? string.Create(CultureInfo.InvariantCulture, $"{first}–{last}") : string.Create(CultureInfo.InvariantCulture, $"{first}");
    }
}
