using System.Runtime.CompilerServices;
using Jianye.DataHub.Data.Connectors.Identity.Reviews;
using Jianye.DataHub.Data.Writing;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>Reads mentions with their evidence, and writes back whom they were taken for where that has changed.</summary>
internal sealed class IdentityStore(WorkingSet work)
{
    private const string Columns = """
        select m.dataset, m.source_key, m.occurrence, m.role, m.ordinal, m.name, m.phone, m.citizen_id, m.passport, m.id_pattern, m.birth_date, m.sex,
            coalesce(m.address_key, d.address_key), m.worker_number, m.post, m.register, m.rank, m.resident_id, m.matched_by
        """;

    /// <summary>So many parts are resolved while others are read and written; each holds what <see cref="IdentityParts"/> says.</summary>
    private const int AtMost = 2;

    /// <summary>An id that nobody has any more stands for the person who got most of its mentions; one that is somebody's again stands for itself.</summary>
    private const string Aliases = """
        insert into resident_aliases (id, resident_id)
        select distinct on (c.before) c.before, c.resident_id
        from (select before, resident_id, count(*) as mentions from changed_mentions where before <> resident_id group by 1, 2) c
        where not exists (select from person_mentions m where m.resident_id = c.before)
        order by c.before, c.mentions desc, c.resident_id
        on conflict (id) do update set resident_id = excluded.resident_id;
        update resident_aliases a set resident_id = b.resident_id from resident_aliases b where b.id = a.resident_id;
        delete from resident_aliases a using changed_mentions c where a.id = c.resident_id
        """;

    private const string Dwellings = """
        left join source_links h on (h.dataset, h.source_key) = (m.household_dataset, m.household_key) and h.live
        left join household_dwellings d on d.household_id = h.entity_id
        """;

    /// <param name="from">For <c>from</c>: which mentions, as <c>m</c>.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <param name="parameters">What <paramref name="from"/> needs.</param>
    public async Task<List<Mention>> LoadAsync(string from, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        var mentions = new List<Mention>();
        await using var command = new NpgsqlCommand($"{Columns} from {from} {Dwellings}", work.Connection);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) mentions.Add(Read(reader));
        return mentions;
    }

    /// <summary>All mentions in parts that have nothing to do with each other.</summary>
    /// <param name="reading">A connection that knows the table <c>name_parts</c>.</param>
    /// <param name="parts">How many parts there are.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async IAsyncEnumerable<IReadOnlyCollection<Mention>> LoadPartsAsync(NpgsqlConnection reading, int parts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mentions = new List<Mention>();
        var part = 0;
        await using var command = new NpgsqlCommand($"""
            {Columns}, coalesce(p.part, abs(hashtext({IdentityParts.Name})::bigint) % {parts})::int as part
            from person_mentions m left join name_parts p on p.name = {IdentityParts.Name} {Dwellings} order by part
            """, reading);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (reader.GetInt32(19) != part)
            {
                yield return mentions;
                (mentions, part) = ([], reader.GetInt32(19));
            }

            mentions.Add(Read(reader));
        }

        yield return mentions;
    }

    /// <summary>Resolves part by part and writes what is new; the table <c>changed_mentions</c> has it, with the persons before and after.</summary>
    public async Task<FoundDoubts> SaveAsync(IAsyncEnumerable<IReadOnlyCollection<Mention>> parts, IdentityDecisions decisions, CancellationToken cancellationToken)
    {
        var found = new FoundDoubts();
        await work.ExecuteAsync("""
            create temp table changed_mentions (
                dataset text collate "C", source_key text collate "C", occurrence bigint, role text collate "C", ordinal smallint, before uuid, resident_id uuid, matched_by text collate "C"
            ) on commit drop
            """, cancellationToken);
        await using (var copy = await work.Connection.BeginBinaryImportAsync("copy changed_mentions from stdin (format binary)", cancellationToken))
        {
            await foreach (var (identity, ids) in parts.SelectInParallelAsync(AtMost, Resolve, cancellationToken))
            {
                found.Doubts.AddRange(identity.Doubts);
                if (!work.IsWhole) found.Looked.UnionWith(identity.Resolutions.Select(resolution => RecordSide.Of(resolution.Mention)));
                await WriteAsync(copy, identity.Resolutions, ids, cancellationToken);
            }

            await copy.CompleteAsync(cancellationToken);
        }

        await work.ExecuteAsync("""
            analyze changed_mentions;
            update person_mentions m set resident_id = n.resident_id, matched_by = n.matched_by
            from changed_mentions n
            where (m.dataset, m.source_key, m.occurrence, m.role, m.ordinal) = (n.dataset, n.source_key, n.occurrence, n.role, n.ordinal)
            """, cancellationToken);
        await work.ExecuteAsync(Aliases, cancellationToken);
        return found;

        (IdentityResult Identity, IReadOnlyDictionary<int, Guid> Ids) Resolve(IReadOnlyCollection<Mention> mentions)
        {
            var identity = IdentityResolver.Resolve(mentions, decisions);
            return (identity, HubIds.Assign(identity.Resolutions));
        }
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, IReadOnlyList<Resolution> resolutions, IReadOnlyDictionary<int, Guid> ids, CancellationToken cancellationToken)
    {
        foreach (var (mention, person, matchedBy) in resolutions)
        {
            var id = person is { } known ? ids[known] : (Guid?)null;
            if (mention.ResidentId == id && mention.MatchedBy == matchedBy) continue;
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(mention.Dataset, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(mention.SourceKey, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(mention.Occurrence, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(mention.Role, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(mention.Ordinal, NpgsqlDbType.Smallint, cancellationToken);
            await WriteAsync(copy, mention.ResidentId, cancellationToken);
            await WriteAsync(copy, id, cancellationToken);
            if (matchedBy is null) await copy.WriteNullAsync(cancellationToken);
            else await copy.WriteAsync(matchedBy, NpgsqlDbType.Text, cancellationToken);
        }
    }

    private static Mention Read(NpgsqlDataReader reader)
    {
        return new Mention
        {
            Dataset = string.Intern(reader.GetString(0)), SourceKey = reader.GetString(1), Occurrence = reader.GetInt64(2), Role = string.Intern(reader.GetString(3)),
            Ordinal = reader.GetInt16(4), Name = Text(5), Phone = Text(6), CitizenId = Text(7), Passport = Text(8), IdPattern = Text(9),
            BirthDate = reader.IsDBNull(10) ? null : reader.GetFieldValue<DateOnly>(10), Sex = Text(11), AddressKey = Text(12), WorkerNumber = Text(13),
            Post = Text(14), Register = reader.GetBoolean(15), Rank = reader.GetInt16(16), ResidentId = reader.IsDBNull(17) ? null : reader.GetGuid(17),
            MatchedBy = Text(18),
        };

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, Guid? value, CancellationToken cancellationToken)
        => value is { } id ? copy.WriteAsync(id, NpgsqlDbType.Uuid, cancellationToken) : copy.WriteNullAsync(cancellationToken);
}
