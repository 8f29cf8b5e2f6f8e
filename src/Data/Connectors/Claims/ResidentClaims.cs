using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Claims;

/// <summary>Whose word wins, field by field: the strongest platform's, of equal ones the later; phones and e-mail addresses the latest
/// first, all kept; care groups and identity documents of all live claims together. Pure.</summary>
internal static class ResidentClaims
{
    private static readonly (string One, string Many)[] Contacts = [("phone", "phones"), ("email", "emails")];

    private static readonly Dictionary<string, string> Together = new(StringComparer.Ordinal) { ["careGroups"] = "group", ["identifiers"] = "value" };

    public static MergedClaims Merge(IReadOnlyCollection<PersonClaim> claims)
    {
        var ordered = claims
            .OrderBy(claim => claim.Rank).ThenByDescending(claim => claim.Recency ?? long.MinValue).ThenBy(claim => claim.Source, StringComparer.Ordinal).ToList();
        var latest = claims.OrderByDescending(claim => claim.Recency ?? long.MinValue).ThenBy(claim => claim.Rank).ThenBy(claim => claim.Source, StringComparer.Ordinal).ToList();
        var won = new WonFields();
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteWinners(writer, ordered, won);
            foreach (var (one, many) in Contacts) WriteContacts(writer, latest, one, many, won);
            foreach (var (list, key) in Together) WriteTogether(writer, ordered, list, key, won);
            writer.WriteEndObject();
        }

        return new MergedClaims(Encoding.UTF8.GetString(buffer.WrittenSpan), won.ToJson());
    }

    private static void WriteWinners(Utf8JsonWriter writer, List<PersonClaim> ordered, WonFields won)
    {
        var said = new HashSet<string>(Contacts.SelectMany(contact => new[] { contact.One, contact.Many }).Concat(Together.Keys), StringComparer.Ordinal);
        foreach (var claim in ordered)
        {
            foreach (var field in claim.Fields.EnumerateObject())
            {
                if (field.Value.ValueKind is JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array || !said.Add(field.Name)) continue;
                field.WriteTo(writer);
                won.Add(claim, field.Name);
            }
        }
    }

    private static void WriteContacts(Utf8JsonWriter writer, List<PersonClaim> latest, string one, string many, WonFields won)
    {
        var said = latest.Select(claim => (Claim: claim, Best: Texts(claim.Fields, one).ToList(), All: Texts(claim.Fields, many).ToList())).ToList();
        var values = said.SelectMany(claim => claim.Best.Concat(claim.All)).Distinct(StringComparer.Ordinal).ToList();
        if (values.Count == 0) return;
        if (said.Find(claim => claim.Best.Contains(values[0])) is { Claim: { } best }) won.Add(best, one);
        foreach (var claim in said.Where(claim => claim.All.Count > 0)) won.Add(claim.Claim, many);
        writer.WriteString(one, values[0]);
        writer.WriteStartArray(many);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static void WriteTogether(Utf8JsonWriter writer, List<PersonClaim> ordered, string list, string key, WonFields won)
    {
        var said = ordered
            .Where(claim => claim.Fields.TryGetProperty(list, out var value) && value.ValueKind == JsonValueKind.Array).ToList();
        foreach (var claim in said) won.Add(claim, list);
        var entries = said
            .SelectMany(claim => claim.Fields.GetProperty(list).EnumerateArray())
            .Where(entry => entry.TryGetProperty(key, out _))
            .GroupBy(entry => entry.GetProperty(key).GetString()!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.First()).ToList();
        writer.WriteStartArray(list);
        foreach (var entry in entries) entry.WriteTo(writer);
        writer.WriteEndArray();
    }

    private static IEnumerable<string> Texts(JsonElement fields, string member)
    {
        if (!fields.TryGetProperty(member, out var value)) return [];
        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String).Select(entry => entry.GetString()!),
            _ => [],
        };
    }
}
