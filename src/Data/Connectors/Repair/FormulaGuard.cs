namespace Jianye.DataHub.Data.Connectors.Repair;

/// <summary>Keeps spreadsheets from taking a text for a formula: an apostrophe before it on the way out, off again on the way in.</summary>
/// <remarks>A text that already has apostrophes before such a beginning gets one more, so that each comes back as it was.</remarks>
internal static class FormulaGuard
{
    public static string On(string text) => IsGuarded(text) ? "'" + text : text;

    public static string Off(string text) => text.StartsWith('\'') && IsGuarded(text.AsSpan(1)) ? text[1..] : text;

    private static bool IsGuarded(ReadOnlySpan<char> text) => text.TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
