using System.Text.Json;
using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Host.Security;

/// <summary>The claims of a token that the hub reads: <c>role</c>, <c>scope</c>, <c>platform</c>, <c>sub</c>.</summary>
internal static class TokenClaims
{
    private const int LongestText = 200;

    private static readonly char[] Separators = [' ', ','];

    /// <param name="payload">The token's payload, whose signature was checked.</param>
    /// <exception cref="TokenException">The role is missing or unknown, or a claim that it needs is.</exception>
    public static Caller Read(JsonElement payload)
    {
        var name = Text(payload, "role") ?? throw TokenException.Invalid("The token names no role; it was expected in the claim role.");
        if (!RoleNames.All.TryGetValue(name, out var role))
        {
            throw TokenException.Invalid($"The token's role is none of the hub's; those are {string.Join(", ", RoleNames.All.Keys)}.");
        }

        // Issuers put the platform of every application into their tokens; only an integrator's counts.
        var caller = new Caller(role, Scope(payload), role == Role.Integrator ? Text(payload, "platform") : null, Text(payload, "sub"));
        return CallerRules.FaultOf(caller) is { } fault ? throw TokenException.Invalid($"A token of the role {name} {fault}.") : caller;
    }

    /// <summary>The codes of territory. OpenID Connect has words of its own in this claim (<c>openid</c>, <c>profile</c>): what is no number is passed over.</summary>
    private static List<string> Scope(JsonElement payload)
    {
        if (!payload.TryGetProperty("scope", out var claim) || claim.ValueKind == JsonValueKind.Null) return [];
        var words = claim.ValueKind switch
        {
            JsonValueKind.String => claim.GetString()!.Split(Separators, StringSplitOptions.RemoveEmptyEntries),
            JsonValueKind.Array => claim.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw NoScope()),
            _ => throw NoScope(),
        };
        return [.. words.Where(word => word.All(char.IsAsciiDigit)).Select(word => CallerRules.IsCode(word) ? word : throw NoScope()).Distinct(StringComparer.Ordinal)];
    }

    private static TokenException NoScope()
        => TokenException.Invalid("The token's scope can't be read; it was expected to hold codes of 6, 9, 11, 12 or 15 digits, in a list or separated by blanks or commas.");

    /// <summary>A text, or the one text of a list, as some issuers write every claim.</summary>
    private static string? Text(JsonElement payload, string name)
    {
        if (!payload.TryGetProperty(name, out var claim) || claim.ValueKind == JsonValueKind.Null) return null;
        if (claim.ValueKind == JsonValueKind.Array && claim.GetArrayLength() == 1) claim = claim[0];
        return claim.ValueKind == JsonValueKind.String && claim.GetString() is { Length: > 0 and <= LongestText } text
            ? text
            : throw TokenException.Invalid($"The token's claim {name} was expected to be a text of 1 to {LongestText} characters.");
    }
}
