using Jianye.DataHub.Data.Writing;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Connectors.Claims;

/// <summary>Writes the residents: the winning claims, household and dwelling; away with those whom no live record supports.</summary>
internal sealed class ResidentProjection(WorkingSet work, Referrers referrers, IEntityType resident)
{
    private static readonly HashSet<string> Looked = ["lives_in_district", "location"];

    /// <summary>So many persons are weighed at a time.</summary>
    private const int Together = 500;

    /// <summary>So many times <see cref="Together"/> are weighed while others are read and written.</summary>
    private const int AtMost = 4;

    /// <summary>In part: whom changed mentions are and were taken for, whom changed records name or speak of, whose household or dwelling has changed.</summary>
    private const string Touched = """
        insert into work_residents
        select before from changed_mentions where before is not null
        union select resident_id from changed_mentions where resident_id is not null
        union select m.resident_id from work_changed w join person_mentions m on (m.dataset, m.source_key) = (w.dataset, w.source_key) where m.resident_id is not null
        union select m.resident_id from work_changed w join source_records r on (r.dataset, r.source_key) = (w.dataset, w.source_key)
            join person_mentions m on (m.dataset, m.source_key) = (r.claims->'through'->>'dataset', r.claims->'through'->>'key') where m.resident_id is not null
        union select m.resident_id from work_links w join person_mentions m on (m.household_dataset, m.household_key) = (w.dataset, w.source_key) where m.resident_id is not null
        union select m.resident_id from changed_dwellings d join person_mentions m on m.address_key = d.address_key where m.resident_id is not null
        union select r.id from work_links w join source_links l on (l.dataset, l.source_key) = (w.dataset, w.source_key) join residents r on r.household_id = l.entity_id
        union select r.id from work_links w join source_links l on (l.dataset, l.source_key) = (w.dataset, w.source_key) join residents r on r.address_id = l.entity_id
        on conflict do nothing;
        analyze work_residents
        """;

    /// <summary>Who names whom changed mentions are and were taken for, and who waited for them.</summary>
    private const string Naming = "select dataset, source_key from changed_mentions";

    /// <summary>Whom others may refer to by a changed record, or by one that now names somebody else.</summary>
    private const string Referred = """
        select before as id from changed_mentions where before is not null
        union select m.resident_id from work_changed w join person_mentions m on (m.dataset, m.source_key) = (w.dataset, w.source_key) where m.resident_id is not null
        """;

    /// <param name="reading">Another connection, over which all claims stream; not used in part.</param>
    /// <param name="families">The data sets of families: theirs is the household of whom no register of households knows.</param>
    /// <param name="cancellationToken">Stops.</param>
    public Task RunAsync(NpgsqlConnection reading, string[] families, CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        var columns = ClaimColumns.Of(resident).Where(column => column.Target is null && !Looked.Contains(column.Column)).ToList();
        columns.AddRange(
        [
            new("household_id", "h.id"), new("address_id", "a.id"), new("lives_in_district", "h.id is not null or a.id is not null"),
            new("location", "a.location"), new("grid_id", "coalesce(h.grid_id, a.grid_id)"), new("level1_grid_id", "coalesce(h.level1_grid_id, a.level1_grid_id)"),
            new("community_id", "coalesce(h.community_id, a.community_id)"), new("street_id", "coalesce(h.street_id, a.street_id)"),
        ]);
        var names = columns.ConvertAll(column => $"\"{column.Column}\"");
        if (!work.IsWhole)
        {
            await ExecuteAsync(Touched, cancellationToken);
            await work.AddAsync(Naming, cancellationToken);
            await referrers.AddWaitingAsync(Naming, cancellationToken);
            await referrers.AddAsync("residents", Referred, cancellationToken);
        }

        await ExecuteAsync("create temp table claimed_persons (id uuid primary key, household_id uuid, address_key text collate \"C\", claims jsonb not null, winners jsonb not null) on commit drop", cancellationToken);
        await CopyAsync(reading, cancellationToken);
        await ExecuteAsync("analyze claimed_persons", cancellationToken);
        var unclaimed = $"select t.id from {(work.IsWhole ? "residents t" : "work_residents w join residents t on t.id = w.id")} where not exists (select from claimed_persons p where p.id = t.id)";
        await referrers.AddAsync("residents", unclaimed, cancellationToken);
        await ExecuteAsync($"delete from residents where id in ({unclaimed})", cancellationToken);
        await ExecuteAsync($"delete from claim_winners w {(work.IsWhole ? "where" : "using work_residents r where r.id = w.resident_id and")} not exists (select from claimed_persons p where p.id = w.resident_id)", cancellationToken);
        await ExecuteAsync("""
            insert into claim_winners as w (resident_id, winners) select id, winners from claimed_persons
            on conflict (resident_id) do update set winners = excluded.winners where w.winners <> excluded.winners
            """, cancellationToken);
        await work.ExecuteAsync("drop table if exists projected", cancellationToken);
        await ExecuteAsync($"""
            create temp table projected on commit drop as
            select c.id, {string.Join(",\n    ", columns.Select(column => $"{column.Value} as \"{column.Column}\""))}
            from (select id, household_id, address_key, claims, null::geometry as point from claimed_persons) c
            {(families.Length == 0 ? "" : FamilyHouseholds.OfResident(families))}
            left join households h on h.id = {(families.Length == 0 ? "c.household_id" : "coalesce(c.household_id, f.household_id)")}
            left join lateral (select d.address_id from address_dwellings d where d.address_key = c.address_key and h.id is null order by d.source_key limit 1) d on true
            left join addresses a on a.id = coalesce(h.address_id, d.address_id)
            """, cancellationToken);
        // A number that passes from one resident to another is given up first: it may stand only once, at each moment.
        await ExecuteAsync("update residents t set id_number = null from projected p where t.id = p.id and t.id_number <> coalesce(p.id_number, '')", cancellationToken);
        await ExecuteAsync($"""
            update residents t set {string.Join(", ", names.Select(name => $"{name} = p.{name}"))}
            from projected p where t.id = p.id and ({string.Join(" or ", names.Select(name => $"t.{name} is distinct from p.{name}"))})
            """, cancellationToken);
        var insert = $"""
            insert into residents (id, {string.Join(", ", names)})
            select id, {string.Join(", ", names)} from projected p where not exists (select from residents t where t.id = p.id)
            """;
        if (work.IsWhole)
        {
            await ExecuteAsync(insert, cancellationToken);
            return;
        }

        await ExecuteAsync($"create temp table new_residents (id uuid) on commit drop; with new as ({insert} returning id) insert into new_residents select id from new", cancellationToken);
        const string Named = "select m.dataset, m.source_key from new_residents n join person_mentions m on m.resident_id = n.id";
        await work.AddAsync(Named, cancellationToken);
        await referrers.AddWaitingAsync(Named, cancellationToken);
    }, cancellationToken);

    private async Task CopyAsync(NpgsqlConnection reading, CancellationToken cancellationToken)
    {
        // All are read over a connection of their own: they stream while the other copies. A part is read first, where its changes can be seen.
        var persons = PersonClaimReader.ReadAsync(work.IsWhole ? reading : work.Connection, work.IsWhole, cancellationToken);
        if (!work.IsWhole) persons = (await persons.ToListAsync(cancellationToken)).ToAsyncEnumerable();
        await using var copy = await work.Connection.BeginBinaryImportAsync("copy claimed_persons (id, household_id, address_key, claims, winners) from stdin (format binary)", cancellationToken);
        var weighed = persons.Chunk(Together).SelectInParallelAsync(AtMost, chunk => Array.ConvertAll(chunk, WeighedPerson.Of), cancellationToken);
        await foreach (var person in weighed.SelectMany(chunk => chunk).WithCancellation(cancellationToken))
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(person.Id, NpgsqlDbType.Uuid, cancellationToken);
            if (person.Household is { } household) await copy.WriteAsync(household, NpgsqlDbType.Uuid, cancellationToken);
            else await copy.WriteNullAsync(cancellationToken);
            if (person.AddressKey is { } address) await copy.WriteAsync(address, NpgsqlDbType.Text, cancellationToken);
            else await copy.WriteNullAsync(cancellationToken);
            await copy.WriteAsync(person.Merged.Fields, NpgsqlDbType.Jsonb, cancellationToken);
            await copy.WriteAsync(person.Merged.Winners, NpgsqlDbType.Jsonb, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private Task<int> ExecuteAsync(string text, CancellationToken cancellationToken) => work.ExecuteAsync(text, cancellationToken);
}
