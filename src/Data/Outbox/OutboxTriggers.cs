using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jianye.DataHub.Data.Model;
using Npgsql;

namespace Jianye.DataHub.Data.Outbox;

/// <summary>The triggers that leave messages: one function an entity, made anew from the model whenever that, or the database, has changed.</summary>
/// <remarks>A session keeps the plan that it made for the first statement's few rows: without nested loops it is a good one for a hundred thousand, too.</remarks>
internal static class OutboxTriggers
{
    /// <summary>Rows of one message.</summary>
    private const int MostNew = 1_000;

    /// <summary>With the rows as they were.</summary>
    private const int MostChanged = 200;

    private const string Columns = """
        select c.relname, a.attname, format_type(a.atttypid, null) from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname, a.attnum
        """;

    /// <summary>Does nothing where they are as they should be.</summary>
    /// <param name="connection">The owner's, alone at this.</param>
    public static async Task ApplyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var columns = new List<(string Table, string Column, string Type)>();
        await using (var ask = new NpgsqlCommand(Columns, connection))
        await using (var reader = await ask.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) columns.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        var statements = Write(HubModel.Instance.Entities.Values, columns.ToLookup(column => column.Table, column => (column.Column, column.Type), StringComparer.Ordinal));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(statements)));
        await using (var known = new NpgsqlCommand("select obj_description('outbox'::regclass, 'pg_class') = $1", connection) { Parameters = { new() { Value = digest } } })
        {
            if (await known.ExecuteScalarAsync(cancellationToken) is true) return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var apply = new NpgsqlCommand($"{statements}\ncomment on table outbox is '{digest}'", connection, transaction) { CommandTimeout = 0 };
        await apply.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static string Write(IEnumerable<EntityModel> entities, ILookup<string, (string Name, string Type)> columns)
    {
        var text = new StringBuilder();
        foreach (var entity in entities.Where(entity => columns.Contains(entity.Table)).OrderBy(entity => entity.Table, StringComparer.Ordinal)) Write(text, entity, [.. columns[entity.Table]]);
        return text.ToString();
    }

    private static void Write(StringBuilder text, EntityModel entity, IReadOnlyList<(string Name, string Type)> columns)
    {
        var fields = ChangedFields.Of(entity);
        var kept = columns.Where(column => !ChangedFields.IsRaw(entity, column.Name)).ToList();
        var old = string.Join(", ", kept.Select(column => column.Type == "geometry" ? $"o.\"{column.Name}\"::text as \"{column.Name}\"" : $"o.\"{column.Name}\""));
        var differing = string.Join(", ", columns.Where(column => fields.ContainsKey(column.Name))
            .Select(column => $"case when o.\"{column.Name}\" is distinct from n.\"{column.Name}\" then '{fields[column.Name]}' end"));
        text.Append(CultureInfo.InvariantCulture, $"""
            create or replace function hub_outbox_{entity.Table}() returns trigger language plpgsql security definer set search_path = public, pg_temp set enable_nestloop = off as $$
            begin
                if tg_op = 'INSERT' then
                    insert into outbox (entity, kind, ids) select '{entity.Table}', 'I', array_agg(r.id)
                    from (select id, (row_number() over () - 1) / {MostNew} as part from new_rows) r group by r.part order by r.part;
                elsif tg_op = 'UPDATE' then
                    insert into outbox (entity, kind, ids, before) select '{entity.Table}', 'U', array_agg(r.id), jsonb_agg(r.old)
                    from (
                        select o.id, (row_number() over () - 1) / {MostChanged} as part, (select to_jsonb(x) from (select {old}, c.changed as "~") x) as old
                        from old_rows o join new_rows n on n.id = o.id
                        cross join lateral (select array_remove(array[{differing}]::text[], null) as changed) c
                        where c.changed <> array[]::text[]
                    ) r group by r.part order by r.part;
                elsif tg_op = 'DELETE' then
                    insert into outbox (entity, kind, ids, before) select '{entity.Table}', 'D', array_agg(r.id), jsonb_agg(r.old)
                    from (select o.id, (row_number() over () - 1) / {MostChanged} as part, (select to_jsonb(x) from (select {old}) x) as old from old_rows o) r group by r.part order by r.part;
                else
                    insert into outbox (entity, kind, ids, before) select '{entity.Table}', 'D', array_agg(r.id), jsonb_agg(r.old)
                    from (select o.id, (row_number() over () - 1) / {MostChanged} as part, (select to_jsonb(x) from (select {old}) x) as old from {entity.Table} o) r group by r.part order by r.part;
                end if;
                return null;
            end
            $$;
            create or replace trigger hub_outbox_insert after insert on {entity.Table} referencing new table as new_rows for each statement execute function hub_outbox_{entity.Table}();
            create or replace trigger hub_outbox_update after update on {entity.Table} referencing old table as old_rows new table as new_rows for each statement execute function hub_outbox_{entity.Table}();
            create or replace trigger hub_outbox_delete after delete on {entity.Table} referencing old table as old_rows for each statement execute function hub_outbox_{entity.Table}();
            create or replace trigger hub_outbox_truncate before truncate on {entity.Table} for each statement execute function hub_outbox_{entity.Table}();

            """);
    }
}
