namespace Jianye.DataHub.Tests.Integration.Rollups;

/// <summary>Random aggregates, most of which the numbers by day can tell; each stands twice in its operation, as <c>days</c> and, kept away from these by a condition on a key, as <c>rows</c>.</summary>
internal sealed class RollupQuestions(int seed)
{
    private static readonly string[] Instants = ["2026-03-01T00:00:00+08:00", "2026-03-02T00:00:00+08:00", "2026-03-04T00:00:00+08:00", "2026-02-28T16:00:00.000001Z", "2026-03-01T15:59:59.999999Z", "2026-03-02T01:00:00Z", "2026-03-05T07:00:00Z"];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var (field, time, category, states) = _random.Next(2) == 0
            ? ("incidentsAggregate", "reportedAt", "OTHER", new[] { "DISCOVERED", "RESOLVED" })
            : ("serviceRequestsAggregate", "createdAt", "HELP", ["SUBMITTED", "RATED"]);
        var keys = Keys(time);
        var where = Where(time, category, states, isIncident: field[0] == 'i');
        var rest = $"{Rest()}, groupBy: [{string.Join(", ", keys.Select(key => key.By))}]";
        var selection = $"{{ totalGroups suppressedGroups groups {{ count{(keys.Count == 0 ? "" : $" key {{ {string.Join(' ', keys.Select(key => key.Key))} }}")} }} }}";
        var both = $"days: {field}(where: {{ and: [{where}] }}{rest}) {selection} rows: {field}(where: {{ and: [{where}, {{ not: {{ id: {{ eq: \"x\" }} }} }}] }}{rest}) {selection}";
        return _random.Next(5) switch
        {
            0 => $"{{ streets {{ nodes {{ {both} }} }} }}",
            1 => $"{{ communities(first: 5) {{ nodes {{ {both} }} }} }}",
            2 => $"{{ grids(first: 20, order: [{{ code: ASC }}]) {{ nodes {{ {both} }} }} }}",
            _ => $"{{ {both} }}",
        };
    }

    private List<(string By, string Key)> Keys(string time)
    {
        (string By, string Key)[] all =
        [
            ("{ street: { id: true } }", "street { code name }"), ("{ community: { id: true } }", "community { code }"), ("{ grid: { id: true } }", "grid { code }"), ("{ category: true }", "category"),
            ("{ state: true }", "state"), ($"{{ {time}: {{ by: {Any(["DAY", "WEEK", "MONTH"])} }} }}", $"{time} {{ label }}"), ("{ level1Grid: { short: true } }", "level1Grid { short }"),
        ];
        return [.. all.OrderBy(_ => _random.Next()).Take(_random.Next(4))];
    }

    private string Where(string time, string category, string[] states, bool isIncident)
    {
        var parts = new List<string>();
        if (_random.Next(2) == 0) parts.Add($"{{ {time}: {{ {Any(["gte", "gt"])}: \"{Any(Instants)}\" }} }}");
        if (_random.Next(2) == 0) parts.Add($"{{ {time}: {{ {Any(["lt", "lte"])}: \"{Any(Instants)}\" }} }}");
        string[] others =
        [
            $"{{ state: {{ in: [{states[0]}, {states[1]}] }} }}", $"{{ state: {{ neq: {states[0]} }} }}", $"{{ category: {{ eq: {Any([category, "null"])} }} }}", $"{{ {time}: {{ eq: null }} }}",
            "{ street: { name: { contains: \"街道\" } } }", "{ community: null }", "{ grid: { level: { eq: LEVEL_2 } } }", $"{{ not: {{ category: {{ eq: {category} }} }} }}", isIncident ? "{ open: { eq: true } }" : "{ community: { code: { startsWith: \"32\" } } }",
        ];
        if (_random.Next(2) == 0) parts.Add(Any(others));
        if (_random.Next(4) == 0) parts.Add($"{{ or: [{Any(others)}, {Any(others)}] }}");
        return parts.Count == 0 ? "{}" : string.Join(", ", parts);
    }

    private string Rest() => string.Concat(
        _random.Next(3) == 0 ? ", having: { count: { gte: 3 } }" : "", _random.Next(3) == 0 ? ", order: [{ count: DESC }]" : "",
        _random.Next(4) == 0 ? ", minGroupSize: 5" : "", _random.Next(3) == 0 ? ", first: 3" : "");

    private string Any(string[] values) => values[_random.Next(values.Length)];
}
