using Jianye.DataHub.Data.Connectors.Mapping;
using Npgsql;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Records that can't stand without another: rejected while nobody has delivered that one, and taken in by themselves once it comes,
/// each with the verdict that it would have had in its turn.</summary>
internal static class Orphans
{
    public static Rejection Rejection { get; } = new("ORPHAN_REFERENCE", "The record refers to one that no delivery has named yet; it is taken in by itself once that one comes.", Unreadable: false);

    /// <summary>A later one is older only by the date of its file: data sets with a watermark keep their own order.</summary>
    private const string Found = """
        create temp table found_orphans on commit drop as
        with keys as (
            select distinct o.dataset, o.source_key
            from source_orphans o join source_links l on (l.dataset, l.source_key) = (o.awaited_dataset, o.awaited_key)
        ), versions as (
            select r.dataset, r.source_key, r.occurrence, r.hash, r.watermark, r.verdict, f.delivery_date, o.occurrence is not null as is_orphan,
                coalesce(r.watermark::numeric, extract(epoch from f.delivery_date)) as age
            from keys k join source_records r using (dataset, source_key) join source_files f on f.id = r.file_id
            left join source_orphans o on (o.dataset, o.source_key, o.occurrence) = (r.dataset, r.source_key, r.occurrence)
            where r.verdict in ('accept', 'withdrawn', 'delete')
                or exists (select from source_links l where (l.dataset, l.source_key) = (o.awaited_dataset, o.awaited_key))
        ), aged as (
            select *, age < max(age) over (partition by dataset, source_key order by occurrence rows between unbounded preceding and 1 preceding) as is_stale from versions
        ), told as (
            select *, lag(case when verdict <> 'delete' then hash end) over (partition by dataset, source_key, coalesce(is_stale, false) order by occurrence) = hash as is_repeat from aged
        )
        select dataset, source_key, occurrence, hash, watermark, delivery_date, is_orphan,
            case when not is_orphan then verdict when is_stale then 'stale' when is_repeat then 'duplicate' else 'accept' end as verdict
        from told
        """;

    private static readonly string[] Take =
    [
        """
        update source_records r set verdict = f.verdict, reason = null
        from found_orphans f where f.is_orphan and (r.dataset, r.source_key, r.occurrence) = (f.dataset, f.source_key, f.occurrence)
        """,
        """
        update source_links l set held = f.occurrence, live = not l.recalled, hash = f.hash, watermark = f.watermark, held_on = greatest(l.held_on, f.delivery_date), entity_id = coalesce(l.entity_id, hub_uuid_v7()),
            changed_in = (select generation from intake_state)
        from (
            select distinct on (dataset, source_key) dataset, source_key, occurrence, hash, watermark, verdict, delivery_date
            from found_orphans where verdict in ('accept', 'withdrawn', 'delete') order by dataset, source_key, occurrence desc
        ) f
        where (l.dataset, l.source_key) = (f.dataset, f.source_key) and f.verdict = 'accept'
        """,
        """
        delete from rejections j using found_orphans f
        where f.is_orphan and j.code = 'ORPHAN_REFERENCE' and j.dataset = split_part(f.dataset, '/', 2) and j.external_id = f.source_key
            and j.platform_id = (select p.id from platforms p where p.slug = split_part(f.dataset, '/', 1))
        """,
        "delete from source_orphans o using found_orphans f where f.is_orphan and (o.dataset, o.source_key, o.occurrence) = (f.dataset, f.source_key, f.occurrence)",
        "update intake_state set pending = true where not pending and exists (select from found_orphans)",
    ];

    /// <summary>What records of a batch refer to and nobody has delivered, as <c>dataset/key</c>; those that are not mapped repeat what is held.</summary>
    public static async Task<IReadOnlySet<string>> FindAsync(NpgsqlConnection connection, IEnumerable<ReadRecord> records, CancellationToken cancellationToken)
    {
        var awaited = records.Where(record => record.IsMapped).Select(record => record.Map().AwaitedReference).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (awaited.Count == 0) return awaited;
        var references = awaited.Select(reference => (Whole: reference, Parts: RecordStore.Reference(reference))).ToList();
        await using var command = new NpgsqlCommand(
            "select k.whole from unnest($1, $2, $3) as k(whole, dataset, source_key) join source_links l using (dataset, source_key)", connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string[]> { TypedValue = [.. references.Select(reference => reference.Whole)] },
                new NpgsqlParameter<string[]> { TypedValue = [.. references.Select(reference => reference.Parts.Dataset!)] },
                new NpgsqlParameter<string[]> { TypedValue = [.. references.Select(reference => reference.Parts.Key!)] },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) awaited.Remove(reader.GetString(0));
        return awaited;
    }

    /// <summary>Notes what the orphans of a batch wait for.</summary>
    public static async Task SaveAsync(NpgsqlConnection connection, IEnumerable<DecidedRecord> records, CancellationToken cancellationToken)
    {
        var orphans = records.Where(record => record.Verdict.IsOrphan).ToList();
        if (orphans.Count == 0) return;
        var references = orphans.ConvertAll(orphan => RecordStore.Reference(orphan.Source.AwaitedReference));
        await using var command = new NpgsqlCommand("insert into source_orphans select * from unnest($1, $2, $3, $4, $5)", connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string[]> { TypedValue = [.. orphans.Select(orphan => orphan.Source.Dataset.Id)] },
                new NpgsqlParameter<string[]> { TypedValue = [.. orphans.Select(orphan => orphan.Source.SourceKey)] },
                new NpgsqlParameter<long[]> { TypedValue = [.. orphans.Select(orphan => orphan.Verdict.Occurrence)] },
                new NpgsqlParameter<string[]> { TypedValue = [.. references.Select(reference => reference.Dataset!)] },
                new NpgsqlParameter<string[]> { TypedValue = [.. references.Select(reference => reference.Key!)] },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Takes in those whose other record has come; when all files of a run have been read.</summary>
    /// <param name="connection">Without a transaction; one is made.</param>
    public static async Task TakeInAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using (var any = new NpgsqlCommand("select exists (select from source_orphans)", connection))
        {
            if (await any.ExecuteScalarAsync(cancellationToken) is not true) return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var statement in Take.Prepend(Found))
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
