using System.Text.Json;
using Jianye.DataHub.Host.Security;
using Microsoft.Extensions.Primitives;

namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>What a payload says of the caller, where browsers can send no headers: in it or in its member <c>headers</c>, whatever the case of the names.</summary>
/// <param name="Authorization">As the header <c>Authorization</c>; none where it is not there.</param>
/// <param name="Key">As the header <c>X-API-Key</c>.</param>
/// <param name="Purpose">As the header <c>X-Purpose</c>, also under the name <c>purpose</c>.</param>
internal readonly record struct ConnectionParameters(StringValues Authorization, StringValues Key, string? Purpose)
{
    public bool HasCredential => Authorization.Count + Key.Count > 0;

    /// <param name="payload">An object, or undefined.</param>
    public static ConnectionParameters Of(JsonElement payload)
    {
        var found = default(ConnectionParameters);
        if (payload.ValueKind != JsonValueKind.Object) return found;
        foreach (var member in payload.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object && Is(member, "headers"))
            {
                foreach (var header in member.Value.EnumerateObject()) found = found.With(header);
            }
            else
            {
                found = found.With(member);
            }
        }

        return found;
    }

    private ConnectionParameters With(JsonProperty member)
    {
        if (member.Value.ValueKind != JsonValueKind.String) return this;
        if (Is(member, "Authorization")) return this with { Authorization = StringValues.Concat(Authorization, member.Value.GetString()) };
        if (Is(member, CallerReading.KeyHeader)) return this with { Key = StringValues.Concat(Key, member.Value.GetString()) };
        return Is(member, PurposeReading.Header) || Is(member, "purpose") ? this with { Purpose = member.Value.GetString() } : this;
    }

    private static bool Is(JsonProperty member, string name) => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
