using System.Globalization;

namespace Jianye.DataHub.Data.Reading.Searching;

/// <summary>The text of a search.</summary>
public static class SearchedWords
{
    /// <summary>Characters of a text: one finds half of the district.</summary>
    public const int Fewest = 2;

    /// <inheritdoc cref="Fewest"/>
    public const int Most = 100;

    /// <summary>The text without blanks at its ends.</summary>
    /// <exception cref="ReadRequestException">It is too short or too long (HUB_SEARCH_TEXT).</exception>
    internal static string Of(string? given)
    {
        var text = (given ?? "").Trim();
        var length = new StringInfo(text).LengthInTextElements;
        return length is >= Fewest and <= Most
            ? text
            : throw new ReadRequestException("HUB_SEARCH_TEXT", $"A search needs {Fewest} to {Most} characters, but {length} were given; {(length < Fewest ? "write one more" : "shorten it")}.");
    }
}
