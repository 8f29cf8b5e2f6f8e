namespace Jianye.DataHub.Data.Writing;

/// <summary>How a reference in a claim finds its row: by another record's key, as a person of a record, by name, by a dwelling's words, or by a territory's code.</summary>
/// <param name="Join">Joins over <c>c</c>, the record: its <c>dataset</c>, <c>source_key</c>, <c>occurrence</c>.</param>
/// <param name="Value">The row's key; null where it is not there.</param>
internal sealed record ReferenceJoin(string Join, string Value)
{
    private static readonly Dictionary<string, string> Territory = new(StringComparer.Ordinal)
    {
        ["grids"] = "grid", ["communities"] = "community", ["streets"] = "street",
    };

    /// <summary>Whether the table is that of a territory: always there, found by code.</summary>
    public static bool IsOfTerritory(string table) => Territory.ContainsKey(table);

    /// <param name="table">The table that the reference leads to.</param>
    /// <param name="member">SQL for the reference's JSON.</param>
    /// <param name="alias">A name for the joined row that nothing else of the statement has.</param>
    public static ReferenceJoin To(string table, string member, string alias) => table switch
    {
        _ when Territory.TryGetValue(table, out var word) => new ReferenceJoin(
            $"left join {table} {alias} on {alias}.code = coalesce({member}->>'{word}', case jsonb_typeof({member}) when 'string' then {member}#>>'{"{}"}' end)",
            $"{alias}.id"),
        "residents" => new ReferenceJoin(
            $"""
            {Link(member, alias)}
            left join person_mentions {alias}_m on ({alias}_m.dataset, {alias}_m.source_key, {alias}_m.occurrence) = ({alias}_l.dataset, {alias}_l.source_key, {alias}_l.held)
                and case when {member} ? 'mention' then {alias}_m.role = {member}->>'mention' else {alias}_m.ordinal = 0 end
            left join person_mentions {alias}_o on ({alias}_o.dataset, {alias}_o.source_key, {alias}_o.occurrence) = (c.dataset, c.source_key, c.occurrence)
                and {alias}_o.role = {member}->>'mention' and not {member} ? 'key'
            left join residents {alias} on {alias}.id = coalesce({alias}_o.resident_id, {alias}_m.resident_id)
            """,
            $"{alias}.id"),
        "addresses" => new ReferenceJoin(
            $"""
            {Link(member, alias)}
            left join lateral (select d.address_id from address_dwellings d where d.address_key = {member}->>'dwelling' order by d.source_key limit 1) {alias}_d on true
            left join addresses {alias} on {alias}.id = coalesce({alias}_l.entity_id, {alias}_d.address_id)
            """,
            $"{alias}.id"),
        "organizations" => Named(table, member, "organization", alias, OrganizationNames.Order("n", $"{member}->'organization'->>'kind'", $"{member}->'organization'->>'creditCode'"), OrganizationNames.Meant(
            "n", $"{member}->'organization'->>'kind'", $"{member}->'organization'->>'name'", $"{member}->'organization'->>'creditCode'")),
        "service_items" => Named(table, member, "serviceItem", alias, "n.code, n.id", $"n.list = {member}->'serviceItem'->>'list' and n.title = {member}->'serviceItem'->>'title'"),
        _ => new ReferenceJoin($"{Link(member, alias)}\nleft join {table} {alias} on {alias}.id = {alias}_l.entity_id", $"{alias}.id"),
    };

    // Most records name nothing: where the word is missing the table is not looked into.
    private static ReferenceJoin Named(string table, string member, string word, string alias, string order, string isNamed) => new(
        $"""
        {Link(member, alias)}
        left join lateral (select n.id from {table} n where {member} ? '{word}' and {isNamed} order by {order} limit 1) {alias}_t on true
        left join {table} {alias} on {alias}.id = coalesce({alias}_l.entity_id, {alias}_t.id)
        """,
        $"{alias}.id");

    private static string Link(string member, string alias)
        => $"left join source_links {alias}_l on ({alias}_l.dataset, {alias}_l.source_key) = ({member}->>'dataset', {member}->>'key') and {alias}_l.live";
}
