namespace Jianye.DataHub.Data.Workflows;

/// <summary>Texts that people write into a change: trimmed, bounded, without control characters.</summary>
internal static class InputText
{
    public const int Title = 100;
    public const int Line = 300;
    public const int Long = 4_000;

    /// <summary>A line that must be there.</summary>
    /// <param name="field">The member of the input.</param>
    /// <param name="most">In UTF-16 code units.</param>
    /// <exception cref="ChangeRefusedException">It is missing or can't be used.</exception>
    public static string Required(string field, string? value, int most)
        => Optional(field, value, most) ?? throw new ChangeRefusedException(new ChangeFault.Invalid(field, $"a text of 1 to {most} characters"));

    /// <summary>Null where nothing but blanks was given.</summary>
    /// <exception cref="ChangeRefusedException">It can't be used.</exception>
    public static string? Optional(string field, string? value, int most)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text)) return null;
        if (text.Length > most) throw new ChangeRefusedException(new ChangeFault.Invalid(field, $"a text of at most {most} characters"));
        if (text.Any(letter => char.IsControl(letter) && !(most > Line && letter is '\n' or '\r' or '\t')))
        {
            throw new ChangeRefusedException(new ChangeFault.Invalid(field, most > Line ? "a text without control characters but line breaks and tabs" : "one line without control characters"));
        }

        return text;
    }
}
