using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>Reads all mentions with their evidence, and writes back whom they were taken for where that has changed.</summary>
internal sealed class IdentityStore(NpgsqlConnection connection)
{
    public async Task<List<Mention>> LoadAsync(CancellationToken cancellationToken)
    {
        var mentions = new List<Mention>();
        await using var command = new NpgsqlCommand("""
            select m.dataset, m.source_key, m.occurrence, m.role, m.ordinal, m.name, m.phone, m.citizen_id, m.passport, m.id_pattern, m.birth_date, m.sex,
                coalesce(m.address_key, d.address_key), m.worker_number, m.post, m.register, m.rank, m.resident_id, m.matched_by
            from person_mentions m left join hub_household_dwellings() d on d.dataset = m.household_dataset and d.source_key = m.household_key
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            mentions.Add(new Mention
            {
                Dataset = string.Intern(reader.GetString(0)), SourceKey = reader.GetString(1), Occurrence = reader.GetInt64(2), Role = string.Intern(reader.GetString(3)),
                Ordinal = reader.GetInt16(4), Name = Text(5), Phone = Text(6), CitizenId = Text(7), Passport = Text(8), IdPattern = Text(9),
                BirthDate = reader.IsDBNull(10) ? null : reader.GetFieldValue<DateOnly>(10), Sex = Text(11), AddressKey = Text(12), WorkerNumber = Text(13),
                Post = Text(14), Register = reader.GetBoolean(15), Rank = reader.GetInt16(16), ResidentId = reader.IsDBNull(17) ? null : reader.GetGuid(17),
                MatchedBy = Text(18),
            });
        }

        return mentions;

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    /// <returns>How many mentions point to another person, or have another evidence, than before.</returns>
    public async Task<int> SaveAsync(IReadOnlyList<Resolution> resolutions, IReadOnlyDictionary<int, Guid> ids, CancellationToken cancellationToken)
    {
        var changed = resolutions
            .Select(resolution => (resolution.Mention, Id: resolution.Person is { } person ? ids[person] : (Guid?)null, resolution.MatchedBy))
            .Where(row => row.Mention.ResidentId != row.Id || row.Mention.MatchedBy != row.MatchedBy).ToList();
        foreach (var chunk in changed.Chunk(10_000)) await SaveAsync(chunk, cancellationToken);
        return changed.Count;
    }

    private async Task SaveAsync((Mention Mention, Guid? Id, string? MatchedBy)[] rows, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            update person_mentions m set resident_id = n.resident_id, matched_by = n.matched_by
            from unnest($1, $2, $3, $4, $5, $6, $7) as n(dataset, source_key, occurrence, role, ordinal, resident_id, matched_by)
            where (m.dataset, m.source_key, m.occurrence, m.role, m.ordinal) = (n.dataset, n.source_key, n.occurrence, n.role, n.ordinal)
            """, connection);
        Add(NpgsqlDbType.Text, rows.Select(row => row.Mention.Dataset).ToArray());
        Add(NpgsqlDbType.Text, rows.Select(row => row.Mention.SourceKey).ToArray());
        Add(NpgsqlDbType.Bigint, rows.Select(row => row.Mention.Occurrence).ToArray());
        Add(NpgsqlDbType.Text, rows.Select(row => row.Mention.Role).ToArray());
        Add(NpgsqlDbType.Smallint, rows.Select(row => row.Mention.Ordinal).ToArray());
        Add(NpgsqlDbType.Uuid, rows.Select(row => row.Id).ToArray());
        Add(NpgsqlDbType.Text, rows.Select(row => row.MatchedBy).ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);

        void Add(NpgsqlDbType type, object values)
            => command.Parameters.Add(new NpgsqlParameter { Value = values, NpgsqlDbType = NpgsqlDbType.Array | type });
    }
}
