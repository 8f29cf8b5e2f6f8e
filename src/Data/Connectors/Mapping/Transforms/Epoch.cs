using System.Globalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Times that platforms count: seconds or milliseconds since 1970 UTC.</summary>
internal static class Epoch
{
    public const string Seconds = "epoch-seconds";

    public const string Milliseconds = "epoch-milliseconds";

    /// <summary>A day's room at both ends, so that every time has a day in Nanjing.</summary>
    private static readonly long First = DateTimeOffset.MinValue.AddDays(1).ToUnixTimeMilliseconds(), Last = DateTimeOffset.MaxValue.AddDays(-1).ToUnixTimeMilliseconds();

    /// <param name="text">A number, negative before 1970.</param>
    /// <param name="milliseconds">What one of it is worth.</param>
    /// <param name="column">For the sentence.</param>
    /// <exception cref="RejectedException">It is no number, or no time of the calendar.</exception>
    public static DateTimeOffset Read(string text, int milliseconds, string column)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= First / milliseconds && number <= Last / milliseconds
                ? DateTimeOffset.FromUnixTimeMilliseconds((long)(number * milliseconds))
                : throw new RejectedException("BAD_DATE", $"{column} holds no count of {(milliseconds == 1 ? "milliseconds" : "seconds")} since 1970.");
}
