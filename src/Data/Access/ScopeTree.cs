using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Data.Access;

/// <summary>The district's parts with their codes, as scopes name them.</summary>
internal sealed class ScopeTree
{
    private const string Question = """
        select code, id, 'D', null::uuid, null::uuid, null::uuid from districts
        union all select code, id, 'S', id, null, null from streets
        union all select code, id, '1', street_id, id, null from grids where level = 'LEVEL_1'
        union all select code, id, 'C', street_id, grid_id, id from communities
        union all select g.code, g.id, '2', g.street_id, g.parent_id, g.community_id from grids g where g.level = 'LEVEL_2'
        """;

    private readonly ILookup<string, Part> _byCode;
    private readonly IReadOnlyList<Part> _parts;

    private ScopeTree(IReadOnlyList<Part> parts, DateTimeOffset loadedAt)
        => (_parts, _byCode, LoadedAt) = (parts, parts.ToLookup(part => part.Code, StringComparer.Ordinal), loadedAt);

    public DateTimeOffset LoadedAt { get; }

    public static async Task<ScopeTree> LoadAsync(HubDatabase database, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var parts = new List<Part>();
        await using var command = database.Reading.CreateCommand(Question);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            parts.Add(new Part(reader.GetString(0), reader.GetGuid(1), reader.GetString(2)[0], Key(3), Key(4), Key(5)));
        }

        return new ScopeTree(parts, now);

        Guid? Key(int column) => reader.IsDBNull(column) ? null : reader.GetGuid(column);
    }

    /// <summary>Whether a scope holds the whole district.</summary>
    public bool IsWhole(IEnumerable<string> scope) => scope.Any(code => _byCode[code].Any(part => part.Kind == 'D'));

    /// <summary>The keys of a scope's parts, by kind; a kind that the scope has none of is left out. A code that nothing has adds nothing.</summary>
    public IEnumerable<KeyValuePair<RightsValue, object>> Keys(IEnumerable<string> scope)
    {
        var named = scope.Distinct(StringComparer.Ordinal).SelectMany(code => _byCode[code]).ToList();
        var within = _parts.Where(part => named.Exists(other => other.Holds(part))).ToList();
        return new (RightsValue Value, IEnumerable<Part> Parts)[]
        {
            (RightsValue.Streets, named.Where(part => part.Kind == 'S')),
            (RightsValue.Level1Grids, named.Where(part => part.Kind == '1')),
            (RightsValue.Communities, named.Where(part => part.Kind == 'C')),
            (RightsValue.Level2Grids, named.Where(part => part.Kind == '2')),
            (RightsValue.CommunitiesWithin, within.Where(part => part.Kind == 'C')),
            (RightsValue.GridsWithin, within.Where(part => part.Kind is '1' or '2')),
        }.Select(keys => new KeyValuePair<RightsValue, object>(keys.Value, keys.Parts.Select(part => part.Id).Order().ToArray())).Where(keys => ((Guid[])keys.Value).Length > 0);
    }

    private sealed record Part(string Code, Guid Id, char Kind, Guid? Street, Guid? Level1Grid, Guid? Community)
    {
        public bool Holds(Part other) => Id == other.Id || Kind switch
        {
            'S' => other.Street == Id,
            '1' => other.Level1Grid == Id,
            'C' => other.Community == Id,
            _ => false,
        };
    }
}
