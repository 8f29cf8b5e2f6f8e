using Jianye.DataHub.Data.Writing;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Connectors.Claims;

/// <summary>Writes the residents: the winning claims, household and dwelling; away with those whom no live record supports.</summary>
internal sealed class ResidentProjection(NpgsqlConnection reading, NpgsqlConnection writing, IEntityType resident)
{
    private static readonly HashSet<string> Looked = ["lives_in_district", "location"];

    public async Task RunAsync(string[] contributions, CancellationToken cancellationToken)
    {
        var columns = ClaimColumns.Of(resident).Where(column => column.Target is null && !Looked.Contains(column.Column)).ToList();
        columns.AddRange(
        [
            new("household_id", "h.id"), new("address_id", "a.id"), new("lives_in_district", "h.id is not null or a.id is not null"),
            new("location", "a.location"), new("grid_id", "coalesce(h.grid_id, a.grid_id)"), new("level1_grid_id", "coalesce(h.level1_grid_id, a.level1_grid_id)"),
            new("community_id", "coalesce(h.community_id, a.community_id)"), new("street_id", "coalesce(h.street_id, a.street_id)"),
        ]);
        var names = columns.ConvertAll(column => $"\"{column.Column}\"");

        // The reading goes over a connection of its own: it streams while the other copies.
        await using var transaction = await writing.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync("create temp table claimed_persons (id uuid primary key, household_id uuid, address_key text collate \"C\", claims jsonb not null, winners jsonb not null) on commit drop", cancellationToken);
        await CopyAsync(contributions, cancellationToken);
        await ExecuteAsync("delete from residents t where not exists (select from claimed_persons p where p.id = t.id)", cancellationToken);
        await ExecuteAsync($"""
            create temp table projected on commit drop as
            select c.id, {string.Join(",\n    ", columns.Select(column => $"{column.Value} as \"{column.Column}\""))}
            from (select id, household_id, address_key, claims, null::geometry as point from claimed_persons) c
            left join households h on h.id = c.household_id
            left join (select address_key, (array_agg(address_id order by address_id))[1] as address_id from hub_dwellings() group by 1) d
                on d.address_key = c.address_key and h.id is null
            left join addresses a on a.id = coalesce(h.address_id, d.address_id)
            """, cancellationToken);
        // A number that passes from one resident to another is given up first: it may stand only once, at each moment.
        await ExecuteAsync("update residents t set id_number = null from projected p where t.id = p.id and t.id_number <> coalesce(p.id_number, '')", cancellationToken);
        await ExecuteAsync($"""
            update residents t set {string.Join(", ", names.Select(name => $"{name} = p.{name}"))}
            from projected p where t.id = p.id and ({string.Join(" or ", names.Select(name => $"t.{name} is distinct from p.{name}"))})
            """, cancellationToken);
        await ExecuteAsync($"""
            insert into residents (id, {string.Join(", ", names)})
            select id, {string.Join(", ", names)} from projected p where not exists (select from residents t where t.id = p.id)
            """, cancellationToken);
        await ExecuteAsync("delete from claim_winners w where not exists (select from claimed_persons p where p.id = w.resident_id)", cancellationToken);
        await ExecuteAsync("""
            insert into claim_winners as w (resident_id, winners) select id, winners from claimed_persons
            on conflict (resident_id) do update set winners = excluded.winners where w.winners <> excluded.winners
            """, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task CopyAsync(string[] contributions, CancellationToken cancellationToken)
    {
        await using var copy = await writing.BeginBinaryImportAsync("copy claimed_persons (id, household_id, address_key, claims, winners) from stdin (format binary)", cancellationToken);
        await foreach (var person in PersonClaimReader.ReadAsync(reading, contributions, cancellationToken))
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(person.Id, NpgsqlDbType.Uuid, cancellationToken);
            if (person.Household is { } household) await copy.WriteAsync(household, NpgsqlDbType.Uuid, cancellationToken);
            else await copy.WriteNullAsync(cancellationToken);
            if (person.AddressKey is { } address) await copy.WriteAsync(address, NpgsqlDbType.Text, cancellationToken);
            else await copy.WriteNullAsync(cancellationToken);
            var merged = ResidentClaims.Merge(person.Claims);
            await copy.WriteAsync(merged.Fields, NpgsqlDbType.Jsonb, cancellationToken);
            await copy.WriteAsync(merged.Winners, NpgsqlDbType.Jsonb, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private async Task ExecuteAsync(string text, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(text, writing);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
