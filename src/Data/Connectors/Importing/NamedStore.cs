using System.Text;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Notes the organizations and service items that records know by name alone, each once.</summary>
internal sealed class NamedStore(NpgsqlConnection connection)
{
    private static readonly (string Thing, string Mark, string Kind, string Name)[] Things =
    [
        ("organization", "{\"organization\":", "kind", "name"), ("serviceItem", "{\"serviceItem\":", "list", "title"),
    ];

    /// <summary>What has been noted and committed; a batch that is rolled back ends the import.</summary>
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <param name="records">Those that are taken in name.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task SaveAsync(IReadOnlyList<DecidedRecord> records, CancellationToken cancellationToken)
    {
        var named = new Dictionary<(string Thing, string Kind, string Name), (HashSet<string> Communities, HashSet<string> CreditCodes)>();
        foreach (var decided in records)
        {
            if (!decided.IsTakenIn && !decided.Verdict.IsOrphan) continue;
            var record = decided.Source;
            if (record.Claims is { } claims) Find(claims.Json, named);
            foreach (var gathered in record.Gathered) Find(gathered.Claims.Json, named);
        }

        if (named.Count == 0) return;
        await using var command = new NpgsqlCommand("""
            insert into source_named as t (thing, kind, name, communities, credit_codes)
            select thing, kind, name, case communities when '' then '{}'::text[] else string_to_array(communities, ',') end, case codes when '' then '{}'::text[] else string_to_array(codes, ',') end
            from unnest($1, $2, $3, $4, $5) as n(thing, kind, name, communities, codes)
            on conflict (thing, kind, name) do update set
                communities = array(select distinct c from unnest(t.communities || excluded.communities) c order by c),
                credit_codes = array(select distinct c from unnest(t.credit_codes || excluded.credit_codes) c order by c)
            where not (t.communities @> excluded.communities and t.credit_codes @> excluded.credit_codes)
            """, connection);
        Add(named.Keys.Select(key => key.Thing));
        Add(named.Keys.Select(key => key.Kind));
        Add(named.Keys.Select(key => key.Name));
        Add(named.Values.Select(said => string.Join(',', said.Communities)));
        Add(named.Values.Select(said => string.Join(',', said.CreditCodes)));
        await command.ExecuteNonQueryAsync(cancellationToken);

        void Add(IEnumerable<string> values) => command.Parameters.Add(new NpgsqlParameter { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
    }

    private void Find(string claims, Dictionary<(string, string, string), (HashSet<string> Communities, HashSet<string> CreditCodes)> named)
    {
        foreach (var (thing, mark, kind, name) in Things)
        {
            for (var at = claims.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = claims.IndexOf(mark, at + 1, StringComparison.Ordinal))
            {
                // Up to the end of the inner object; a brace inside of a name only makes the piece shorter, and then it is parsed from the whole.
                var end = claims.IndexOf('}', at);
                if (end < 0 || !_known.Add(claims[at..end])) continue;
                var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(claims[(at + mark.Length)..]), new JsonReaderOptions { AllowTrailingCommas = true });
                using var document = JsonDocument.ParseValue(ref reader);
                if (document.RootElement.ValueKind != JsonValueKind.Object || Text(document, kind) is not { } given || Text(document, name) is not { } called) continue;
                if (!named.TryGetValue((thing, given, called), out var said)) named[(thing, given, called)] = said = ([], []);
                if (Text(document, "community") is { } community) said.Communities.Add(community);
                if (Text(document, "creditCode") is { } code) said.CreditCodes.Add(code);
            }
        }
    }

    private static string? Text(JsonDocument document, string member)
        => document.RootElement.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
