using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Data.Attachments;

/// <summary>Names of files as they may be shown and saved.</summary>
internal static class FileNames
{
    /// <summary>In UTF-16 code units, its end included.</summary>
    public const int Longest = 150;

    private const string Unnamed = "附件";

    /// <summary>Makes a name safe: the last part of a path, without control characters, signs that can't be seen or turn the direction of writing, and what file systems take for something else;
    /// it ends as files of its type do, so that no program is led to take it for another.</summary>
    /// <param name="given">As it came; null where it did not.</param>
    /// <param name="mediaType">One of <see cref="ContentTypes.All"/>.</param>
    public static string Clean(string? given, string mediaType)
    {
        var text = new StringBuilder();
        foreach (var rune in (given ?? "").Split('/', '\\')[^1].EnumerateRunes())
        {
            // Half a surrogate pair comes as U+FFFD.
            if (rune.Value == 0xFFFD || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) continue;
            if (Rune.IsWhiteSpace(rune)) text.Append(' ');
            else if ("<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal) && rune.IsAscii) text.Append('_');
            else text.Append(rune.ToString());
        }

        var name = text.ToString().Normalize(NormalizationForm.FormC).TrimEnd(' ', '.');
        var extensions = ContentTypes.ExtensionsOf(mediaType);
        var extension = extensions.FirstOrDefault(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) ?? extensions[0];
        var stem = (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? name[..^extension.Length] : name).Trim(' ', '.');
        return (stem.Length == 0 ? Unnamed : Cut(stem, Longest - extension.Length)) + extension;
    }

    private static string Cut(string text, int most)
        => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
