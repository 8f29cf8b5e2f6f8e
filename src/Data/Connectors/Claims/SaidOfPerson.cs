using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jianye.DataHub.Data.Connectors.Identity;

namespace Jianye.DataHub.Data.Connectors.Claims;

/// <summary>What one live record says of a person: the evidence by which it names them, and its claims.</summary>
internal sealed record SaidOfPerson
{
    /// <summary>A record that only names a person has less to say than any that describes one.</summary>
    private const int NamedOnly = 100;

    /// <summary>The weight of the platform's word; 1 is the strongest (07).</summary>
    public required int Rank { get; init; }

    /// <summary>The platform's own time in milliseconds since 1970 UTC; null where none is known.</summary>
    public long? Recency { get; init; }

    /// <summary>Data set and key.</summary>
    public required string Source { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    /// <summary>18 characters.</summary>
    public string? CitizenId { get; init; }

    public string? Passport { get; init; }

    public DateOnly? BirthDate { get; init; }

    public string? Sex { get; init; }

    /// <summary>The evidence by which the record was taken to speak of this person; null where it speaks through another.</summary>
    public string? MatchedBy { get; init; }

    /// <summary>A JSON object with Resident's members, as UTF-8; null for none.</summary>
    public byte[]? Claims { get; init; }

    public Guid? Household { get; init; }

    public string? AddressKey { get; init; }

    /// <summary>What the record claims, then, weaker, that by which it names the person; one that speaks through another names nobody.</summary>
    public IEnumerable<PersonClaim> PersonClaims()
    {
        var numberHolds = MatchedBy is Evidence.CitizenId or Evidence.Passport;
        if (Claims is not null)
        {
            var fields = JsonSerializer.Deserialize<JsonElement>(Claims);
            // A number that was set aside is somebody else's: it must not become this person's.
            if (MatchedBy is not null && !numberHolds && (CitizenId is not null || Passport is not null)) fields = WithoutNumber(fields);
            yield return new PersonClaim(Rank, Recency, Source, fields);
        }

        if (MatchedBy is not null || Claims is null) yield return new PersonClaim(NamedOnly + Rank, Recency, Source, Named(numberHolds));
    }

    private static JsonElement WithoutNumber(JsonElement fields)
    {
        var left = JsonObject.Create(fields)!;
        left.Remove("identifiers");
        left.Remove("idNumber");
        return JsonSerializer.SerializeToElement(left);
    }

    private JsonElement Named(bool numberHolds)
    {
        var (citizenId, passport) = numberHolds ? (CitizenId, Passport) : (null, null);
        var born = BirthDate ?? (citizenId is null ? null : CitizenIdFacts.BirthDate(citizenId));
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            Write("name", Name);
            Write("phone", Phone);
            Write("birthDate", born?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Write("sex", Sex ?? (citizenId is null ? null : CitizenIdFacts.Sex(citizenId)));
            Write("idNumber", citizenId);
            if (citizenId is not null || passport is not null)
            {
                writer.WriteStartArray("identifiers");
                WriteIdentifier("CITIZEN_ID", citizenId);
                WriteIdentifier("PASSPORT", passport);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();

            void Write(string member, string? value)
            {
                if (value is not null) writer.WriteString(member, value);
            }

            void WriteIdentifier(string kind, string? value)
            {
                if (value is null) return;
                writer.WriteStartObject();
                writer.WriteString("kind", kind);
                writer.WriteString("value", value);
                writer.WriteEndObject();
            }
        }

        return JsonSerializer.Deserialize<JsonElement>(buffer.WrittenSpan);
    }
}
