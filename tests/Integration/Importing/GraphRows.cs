using System.Text.RegularExpressions;
using Jianye.DataHub.Data.Database;
using Microsoft.EntityFrameworkCore;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>The rows of the graph's tables with each key told by what it stands for, so that two derivations can be compared row for row.</summary>
internal static partial class GraphRows
{
    private const string Words = """
        select entity_id as id, 'record ' || min(dataset || '/' || source_key) as word from source_links where entity_id is not null group by 1
        union all
        select id, thing || ' ' || kind || ' ' || name from source_named
        union all
        select resident_id, 'person ' || min(dataset || '/' || source_key || '#' || occurrence || ' ' || role || ordinal) from person_mentions where resident_id is not null group by 1
        """;

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "platforms", "platform_runs", "rejections", "data_quality", "match_reviews", "attachments" };

    /// <summary>How often a row was changed depends on how it came.</summary>
    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal) { "incidents", "service_requests" };

    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> OfAsync(HubDatabase database)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        await using (var command = database.Reading.CreateCommand(Words))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) words.TryAdd(reader.GetGuid(0).ToString(), reader.GetString(1));
        }

        await using var context = database.CreateContext();
        var rows = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var tables = context.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).Select(entity => entity.GetTableName()).OfType<string>().Distinct().Where(table => !Others.Contains(table));
        foreach (var table in tables.Append("address_dwellings").Append("household_dwellings").Append("source_awaited"))
        {
            rows[table] = [.. (await database.AskAsync($"select {(Counted.Contains(table) ? "(to_jsonb(t) - 'version')::text" : "t::text")} from {table} t")).Select(row => Key().Replace(row, key => words.GetValueOrDefault(key.Value, key.Value))).Order(StringComparer.Ordinal)];
        }

        rows["match_reviews"] = [.. (await database.AskAsync("select concat_ws(' ', state, left_record, right_record, evidence, objections, left_id, right_id) from match_reviews"))
            .Select(row => Key().Replace(row, key => words.GetValueOrDefault(key.Value, key.Value))).Order(StringComparer.Ordinal)];
        rows["person_mentions"] = [.. (await database.AskAsync(
            "select dataset || '/' || source_key || '#' || occurrence || ' ' || role || ordinal || ' ' || coalesce(matched_by, '') || ' ' || coalesce(resident_id::text, '') from person_mentions"))
            .Select(row => Key().Replace(row, key => words.GetValueOrDefault(key.Value, key.Value))).Order(StringComparer.Ordinal)];
        rows["source_records"] = [.. (await database.AskAsync(
            "select dataset || '/' || source_key || case verdict when 'gathered' then '' else '#' || occurrence end || ' ' || verdict || ' ' || coalesce(grid_code, '') || case verdict when 'gathered' then claims::text else '' end from source_records r " +
            "where verdict <> 'gathered' or exists (select from source_links l where (l.dataset, l.source_key) = (r.dataset, r.source_key) and l.live)"))
            .Order(StringComparer.Ordinal)];
        return rows;
    }

    /// <summary>Fails with the first rows of which one side knows nothing.</summary>
    public static void AssertEqual(IReadOnlyDictionary<string, IReadOnlyList<string>> expected, IReadOnlyDictionary<string, IReadOnlyList<string>> came)
    {
        foreach (var (table, rows) in expected)
        {
            var (missing, more) = (rows.Except(came[table]).ToList(), came[table].Except(rows).ToList());
            Assert.True(
                missing.Count + more.Count == 0 && rows.Count == came[table].Count,
                $"{table}: {missing.Count} rows are missing and {more.Count} should not be there.\n-{string.Join("\n-", missing.Take(5))}\n+{string.Join("\n+", more.Take(5))}");
        }
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Key();
}
