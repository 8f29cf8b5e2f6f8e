namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>Text as an input method in its wide mode leaves it.</summary>
internal static class FullWidth
{
    private const string Widened = "0123456789Xx()#-";

    public static string Of(string text) => string.Create(text.Length, text, (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = Widened.Contains(source[i], StringComparison.Ordinal) ? (char)(source[i] + 0xFEE0) : source[i];
    });
}
