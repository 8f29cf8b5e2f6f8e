using System.Runtime.CompilerServices;
using Npgsql;

namespace Jianye.DataHub.Data.Connectors.Claims;

/// <summary>Streams all resolved persons with what live records say of them.</summary>
internal static class PersonClaimReader
{
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
    /// <param name="cancellationToken">Stops.</param>
    public static async IAsyncEnumerable<ClaimedPerson> ReadAsync(
        NpgsqlConnection connection, bool isWhole, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Statement(isWhole), connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<SaidOfPerson>();
        var id = Guid.Empty;
        while (await reader.ReadAsync(cancellationToken))
        {
            var next = reader.GetGuid(0);
            if (next != id && rows.Count > 0)
            {
                yield return new ClaimedPerson(id, rows);
                rows = [];
            }

            id = next;
            rows.Add(Read(reader));
        }

        if (rows.Count > 0) yield return new ClaimedPerson(id, rows);
    }

    private static SaidOfPerson Read(NpgsqlDataReader reader)
    {
        return new SaidOfPerson
        {
            Rank = reader.GetInt16(1), Recency = reader.IsDBNull(2) ? null : reader.GetInt64(2), Source = reader.GetString(3), Name = Text(4), Phone = Text(5),
            CitizenId = Text(6), Passport = Text(7), BirthDate = reader.IsDBNull(8) ? null : reader.GetFieldValue<DateOnly>(8), Sex = Text(9), MatchedBy = Text(10),
            Claims = reader.IsDBNull(11) ? null : reader.GetFieldValue<byte[]>(11), Household = reader.IsDBNull(12) ? null : reader.GetGuid(12), AddressKey = Text(13),
        };

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }
}
