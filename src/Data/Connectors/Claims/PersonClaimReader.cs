using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jianye.DataHub.Data.Connectors.Identity;
using Npgsql;

namespace Jianye.DataHub.Data.Connectors.Claims;

/// <summary>A person with all that live records say.</summary>
/// <param name="Id">The hub's id.</param>
/// <param name="Claims">At least one.</param>
/// <param name="Household">The household that the strongest record names; null for none.</param>
/// <param name="AddressKey">The dwelling that the strongest record names; null for none.</param>
internal sealed record ClaimedPerson(Guid Id, IReadOnlyList<PersonClaim> Claims, Guid? Household, string? AddressKey);

/// <summary>Streams all resolved persons with their live claims.</summary>
internal static class PersonClaimReader
{
    /// <summary>A record that only names a person has less to say than any that describes one.</summary>
    private const int NamedOnly = 100;

    private static string Statement(bool isWhole) => $"""
        select m.resident_id, m.rank, m.recency, m.dataset || '/' || m.source_key, m.name, m.phone, m.citizen_id, m.passport, m.birth_date, m.sex, m.matched_by,
            m.claims, h.entity_id, m.address_key
        from {(isWhole ? "person_mentions m" : "work_residents w join person_mentions m on m.resident_id = w.id")}
        join source_links l on (l.dataset, l.source_key, l.held) = (m.dataset, m.source_key, m.occurrence) and l.live
        left join source_links h on (h.dataset, h.source_key) = (m.household_dataset, m.household_key) and h.live
        where m.resident_id is not null
        union all
        select m.resident_id, m.rank, r.recency, r.dataset || '/' || r.source_key, null, null, null, null, null, null, null, r.claims, null, null
        from {(isWhole ? "person_mentions m" : "work_residents w join person_mentions m on m.resident_id = w.id")}
        join source_links p on (p.dataset, p.source_key, p.held) = (m.dataset, m.source_key, m.occurrence) and p.live
        join source_records r on r.claims ? 'through' and (r.claims->'through'->>'dataset') collate "C" = p.dataset and (r.claims->'through'->>'key') collate "C" = p.source_key
        join source_links l on (l.dataset, l.source_key, l.held) = (r.dataset, r.source_key, r.occurrence) and l.live
        where m.ordinal = 0 and m.resident_id is not null
        order by 1
        """;

    /// <param name="connection">Read only through.</param>
    /// <param name="isWhole">All of them; else those of the working set.</param>
    public static async IAsyncEnumerable<ClaimedPerson> ReadAsync(
        NpgsqlConnection connection, bool isWhole, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Statement(isWhole), connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var claims = new List<PersonClaim>();
        var id = Guid.Empty;
        Guid? household = null;
        (int Rank, long Recency, string Key)? dwelling = null;
        (int Rank, long Recency, string Key)? address = null;
        while (await reader.ReadAsync(cancellationToken))
        {
            var next = reader.GetGuid(0);
            if (next != id)
            {
                if (claims.Count > 0) yield return new ClaimedPerson(id, claims, household, address?.Key);
                (id, dwelling, household, address, claims) = (next, null, null, null, []);
            }

            var rank = reader.GetInt16(1);
            long? recency = reader.IsDBNull(2) ? null : reader.GetInt64(2);
            claims.AddRange(Of(reader, rank, recency));
            if (!reader.IsDBNull(12))
            {
                var key = (Rank: (int)rank, Recency: -(recency ?? 0), Key: reader.GetString(3));
                if (dwelling is null || Before(key, dwelling.Value)) (dwelling, household) = (key, reader.GetGuid(12));
            }

            if (!reader.IsDBNull(13))
            {
                var key = (Rank: (int)rank, Recency: -(recency ?? 0), Key: reader.GetString(13));
                if (address is null || Before(key, address.Value)) address = key;
            }
        }

        if (claims.Count > 0) yield return new ClaimedPerson(id, claims, household, address?.Key);
    }

    /// <summary>The stronger word, then the later, then the first by key.</summary>
    private static bool Before((int Rank, long Recency, string Key) left, (int Rank, long Recency, string Key) right)
        => left.Rank != right.Rank ? left.Rank < right.Rank
            : left.Recency != right.Recency ? left.Recency < right.Recency
            : string.CompareOrdinal(left.Key, right.Key) < 0;

    private static IEnumerable<PersonClaim> Of(NpgsqlDataReader reader, int rank, long? recency)
    {
        var source = reader.GetString(3);
        var said = reader.IsDBNull(10) ? null : reader.GetString(10);
        var numberHolds = said is Evidence.CitizenId or Evidence.Passport;
        if (!reader.IsDBNull(11))
        {
            var fields = JsonNode.Parse(reader.GetString(11))!.AsObject();
            // A number that was set aside is somebody else's: it must not become this person's.
            if (said is not null && !numberHolds && (!reader.IsDBNull(6) || !reader.IsDBNull(7)))
            {
                fields.Remove("identifiers");
                fields.Remove("idNumber");
            }

            yield return new PersonClaim(rank, recency, source, JsonSerializer.SerializeToElement(fields));
        }

        var named = new JsonObject();
        if (!reader.IsDBNull(4)) named["name"] = reader.GetString(4);
        if (!reader.IsDBNull(5)) named["phone"] = reader.GetString(5);
        if (!reader.IsDBNull(8)) named["birthDate"] = reader.GetFieldValue<DateOnly>(8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (!reader.IsDBNull(9)) named["sex"] = reader.GetString(9);
        var identifiers = new JsonArray();
        if (numberHolds && !reader.IsDBNull(6))
        {
            named["idNumber"] = reader.GetString(6);
            named["birthDate"] ??= CitizenIdFacts.BirthDate(reader.GetString(6))?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            named["sex"] ??= CitizenIdFacts.Sex(reader.GetString(6));
            identifiers.Add(new JsonObject { ["kind"] = "CITIZEN_ID", ["value"] = reader.GetString(6) });
        }

        if (numberHolds && !reader.IsDBNull(7)) identifiers.Add(new JsonObject { ["kind"] = "PASSPORT", ["value"] = reader.GetString(7) });
        if (identifiers.Count > 0) named["identifiers"] = identifiers;
        yield return new PersonClaim(NamedOnly + rank, recency, source, JsonSerializer.SerializeToElement(named));
    }
}
