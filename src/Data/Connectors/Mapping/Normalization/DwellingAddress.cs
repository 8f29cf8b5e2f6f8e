using System.Text;
using System.Text.RegularExpressions;

namespace Jianye.DataHub.Data.Connectors.Mapping.Normalization;

/// <summary>Chinese dwelling addresses in one canonical form, however they are written:
/// 金样苑2期3幢1单元501室, 金样苑2期3栋-1-501, 金样苑2期 3-1-501 are all <c>金样苑2期|3|1|501</c>.</summary>
internal static partial class DwellingAddress
{
    /// <summary>Reads an address.</summary>
    /// <returns>Null where it names no building.</returns>
    public static Parts? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var compact = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            // A space before the number parts the estate from it: 金样苑2期 3-1-501.
            if (Rune.IsWhiteSpace(character)) compact.Append(' ');
            else ChineseCharacters.AppendSimplified(compact, character);
        }

        var match = Form().Match(Prefix().Replace(compact.ToString().Trim(), ""));
        if (!match.Success) return null;
        return new Parts(
            match.Groups["estate"].Value.Replace(" ", "", StringComparison.Ordinal),
            Number(match.Groups["building"].Value),
            Number(match.Groups["unit"].Value),
            Number(match.Groups["room"].Value));
    }

    /// <summary>Reads what columns say: one of them an address, four of them estate, building, unit and room (金样苑2期, 3幢, 1单元, 501).</summary>
    /// <returns>Null where they name no building.</returns>
    public static Parts? Read(IReadOnlyList<string> columns, IReadOnlyDictionary<string, string?> cells)
    {
        if (columns.Count < 2) return columns.Count == 0 ? null : Read(cells.GetValueOrDefault(columns[0]));
        var building = Read($"{cells.GetValueOrDefault(columns[0])}{Digits(1)}幢");
        return building is null ? null : building with { Unit = Number(Digits(2)), Room = Number(Digits(3)) };

        string Digits(int i) => string.Concat((cells.GetValueOrDefault(columns[i]) ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit));
    }

    /// <summary>A building of a register: estate and number.</summary>
    public static string? BuildingKey(string? estate, string? number)
    {
        if (string.IsNullOrWhiteSpace(estate) || string.IsNullOrWhiteSpace(number)) return null;
        var parts = Read($"{estate}{number.Trim()}幢");
        return parts?.Building;
    }

    private static string Number(string digits) => digits.TrimStart('0') is { Length: > 0 } number ? number : digits;

    [GeneratedRegex("^(南京市)? ?(建邺区)? ?([一-龥]{2,6}街道)? ?")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(?<estate>.*?[^\d\s\-#]\d*期|.*?[^\d\s\-#])\s*(?<building>\d+)\s*(?:幢|栋|号楼|#|楼)?\s*(?:[-—]\s*)?(?:(?<unit>\d+)\s*(?:单元)?\s*[-—]?\s*(?<room>\d+)\s*(?:室|号)?)?(?:附近)?$")]
    private static partial Regex Form();

    /// <param name="Estate">The estate with its phase.</param>
    /// <param name="Number">The building's number.</param>
    /// <param name="Unit">Empty where not given.</param>
    /// <param name="Room">Empty where not given.</param>
    internal sealed record Parts(string Estate, string Number, string Unit, string Room)
    {
        /// <summary><c>金样苑2期|3</c></summary>
        public string Building => $"{Estate}|{Number}";

        /// <summary><c>金样苑2期|3|1|501</c>; null where unit or room is missing.</summary>
        public string? Dwelling => Unit.Length > 0 && Room.Length > 0 ? $"{Estate}|{Number}|{Unit}|{Room}" : null;
    }
}
