using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GraphQL.Types;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Entities;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>What an attacker sends, made from the schema: every place of it where a text or a number can stand, and every other part of a request.</summary>
internal static class HostileRequests
{
    private static readonly string[] Texts =
    [
        "' or 1=1 --", "\"; drop table residents; --", "$1", "%_%\\", "\0", "\ud83d\ude00", "\u202e", "../../etc/passwd", "${jndi:ldap://x}", "<script>", "\r\nX: y", "NaN", "1e400", "-9223372036854775809",
        "UmVzaWRlbnQ6JyBvciAxPTE=", "W10", "{}", "[[[[", "a:* & !b", new string('牢', 3_000),
    ];

    private static readonly string[] Numbers = ["-1", "2147483648", "99999999999999999999", "1e308", "-1e400", "0.1", "\"1\"", "null", "[]", "{}", "true"];

    private static readonly HubSchema Graph = new(new OperationLimits());

    /// <summary>Each with a name by which a failure tells of it.</summary>
    public static IEnumerable<(string Name, HttpRequestMessage Request)> All() =>
    [
        .. BadRequests.All.Select(bad => ($"bad: {bad.Key}", Post(bad.Value.Body))),
        .. Filters(), .. Pages(), .. Arguments(), .. Headers(), .. Addresses(), .. Forms(),
    ];

    /// <summary>One operator and one text for each text of each entity's filter, in turn.</summary>
    private static IEnumerable<(string, HttpRequestMessage)> Filters()
    {
        var turn = 0;
        foreach (var type in Graph.AllTypes.OfType<EntityGraphType>().Where(type => type.HasRoots))
        {
            var filter = (IInputObjectGraphType)Graph.AllTypes[Names.Filter(type.Name)]!;
            foreach (var field in filter.Fields.Where(field => (field.ResolvedType as IInputObjectGraphType)?.Name is "StringOperationFilterInput" or "IdOperationFilterInput"))
            {
                var operators = ((IInputObjectGraphType)field.ResolvedType!).Fields.Where(one => one.ResolvedType is ScalarGraphType and not BooleanGraphType).Select(one => one.Name).ToList();
                var (name, text) = (operators[turn % operators.Count], Texts[turn++ % Texts.Length]);
                var plural = Names.Field(Names.Plural(type.Entity));
                yield return ($"{plural} by {field.Name} {name} of {text[..Math.Min(12, text.Length)]}", Ask(
                    $"query($w: {filter.Name}) {{ {plural}(where: $w, first: 1) {{ totalCount }} }}", new { w = new Dictionary<string, object> { [field.Name] = new Dictionary<string, object> { [name] = text } } }));
            }
        }
    }

    /// <summary>Cursors, sizes and orders of each list.</summary>
    private static IEnumerable<(string, HttpRequestMessage)> Pages()
    {
        var turn = 0;
        foreach (var plural in Graph.AllTypes.OfType<EntityGraphType>().Where(type => type.HasRoots).Select(type => Names.Field(Names.Plural(type.Entity))))
        {
            yield return ($"{plural} after a text", Ask($"query($c: String) {{ {plural}(after: $c) {{ nodes {{ id }} }} }}", new { c = Texts[turn % Texts.Length] }));
            yield return ($"{plural} of a wild size", Raw($"query($n: Int) {{ {plural}(first: $n) {{ totalCount }} }}", $"{{\"n\":{Numbers[turn++ % Numbers.Length]}}}"));
        }
    }

    private static IEnumerable<(string, HttpRequestMessage)> Arguments()
    {
        string[] queries =
        [
            "query($t: ID!) { node(id: $t) { id } }", "query($t: ID!) { nodes(ids: [$t, $t]) { id } }", "query($t: ID!) { resident(id: $t) { id } }", "query($t: String!) { search(text: $t) { __typename } }",
            "query($t: ID) { residents(near: { resident: $t }) { totalCount } }", "query($t: ID) { servicesWithin(minutes: 15, address: $t) { totalCount } }",
            "mutation($t: ID!) { confirmMatch(input: { id: $t }) { errors { __typename } } }", "query($t: String!) { __type(name: $t) { name } }",
            "query($t: String) { residentsAggregate(where: { name: { contains: $t } }, groupBy: [{ sex: true }]) { groups { count } } }", "query($t: LocalDate) { residents(where: { birthDate: { lt: $t } }) { totalCount } }",
        ];
        foreach (var (query, i) in queries.Select((query, i) => (query, i)))
        {
            for (var text = i % 4; text < Texts.Length; text += 4) yield return ($"{query} with {text}", Ask(query, new { t = Texts[text] }));
        }

        foreach (var number in Numbers)
        {
            yield return ($"a band from {number}", Raw("query($n: [Float!]) { residentsAggregate(groupBy: [{ age: { bands: $n } }]) { groups { count } } }", $"{{\"n\":[{number}]}}"));
            yield return ($"a place at {number}", Raw("query($n: Float!) { gridAt(longitude: $n, latitude: $n) { id } }", $"{{\"n\":{number}}}"));
            yield return ($"groups of {number}", Raw("query($n: Int) { residentsAggregate(minGroupSize: $n, first: $n, groupBy: [{ sex: true }]) { groups { count } } }", $"{{\"n\":{number}}}"));
        }
    }

    private static IEnumerable<(string, HttpRequestMessage)> Headers()
    {
        string[] names = ["X-Purpose", "X-API-Key", "GraphQL-Cost", "GraphQL-Preflight", "Last-Event-ID", "Origin", "X-Forwarded-For", "X-Forwarded-Host", "X-HTTP-Method-Override", "Content-Encoding", "Range", "If-None-Match", "Accept", "Expect"];
        string[] values = ["' or 1=1 --", "${jndi:ldap://x}", "%00%0d%0aX: y", new string('a', 4_000), "*/*;q=2, text/event-stream", "gzip, chunked", "320105195003010022"];
        foreach (var (name, i) in names.Select((name, i) => (name, i)))
        {
            foreach (var value in new[] { values[i % values.Length], values[(i + 3) % values.Length] })
            {
                var request = Ask("{ streets(first: 1) { totalCount } }", null);
                if (name == "Content-Encoding") request.Content!.Headers.TryAddWithoutValidation(name, value);
                else if (name != "Expect") request.Headers.TryAddWithoutValidation(name, value);
                else request.Headers.TryAddWithoutValidation("Expectation", value);
                yield return ($"{name}: {value[..Math.Min(20, value.Length)]}", request);
            }
        }
    }

    private static IEnumerable<(string, HttpRequestMessage)> Addresses()
    {
        string[] paths =
        [
            "graphql", "graphql?query=", "graphql?query={", "graphql?id=../../x", "graphql?documentId=" + new string('f', 64), "graphql?extensions={", "graphql?variables=[&query={__typename}", "graphql/persisted/..%2f..%2fetc%2fpasswd",
            "graphql/persisted/x/y", "graphql/..%2fappsettings.json", "graphql/%2e%2e/%2e%2e/etc/passwd", "graphql/ui/../../x", "graphql?sdl=1&sdl=2", "graphql?query=mutation{__typename}", "graphql?query=subscription{changes{cursor}}",
            "intake/..%2fx", "intake/03-wo-grid", "intake/nobody/rejections/x.csv", "intake/03-wo-grid/rejections/..%2f.csv", "auth/roles?role=admin", "auth/development-token?role=nobody", "tiles/x/0/0/0.mvt", "export/residents.csv", "metrics", "%00", "%ff%fe", "health/..%2fready",
        ];
        foreach (var path in paths)
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Put }) yield return ($"{method} {path}", new HttpRequestMessage(method, path));
        }
    }

    /// <summary>What pages of other sites can send.</summary>
    private static IEnumerable<(string, HttpRequestMessage)> Forms()
    {
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "application/json; charset=utf-16", "application/xml", "application/graphql", "x" })
        {
            foreach (var body in new[] { "{\"query\":\"{ residents { totalCount } }\"}", "query={residents{totalCount}}", "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{}\r\n--x--" })
            {
                var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
                content.Headers.TryAddWithoutValidation("Content-Type", type);
                yield return ($"{type} with {body[..5]}", new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = content });
            }
        }

        yield return ("a batch", Post(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("{\"query\":\"{ residents { totalCount } }\"}", 200))}]")));
    }

    private static HttpRequestMessage Ask(string query, object? variables) => Post(JsonSerializer.SerializeToUtf8Bytes(new { query, variables }));

    private static HttpRequestMessage Raw(string query, string variables) => Post(Encoding.UTF8.GetBytes($"{{\"query\":{JsonSerializer.Serialize(query)},\"variables\":{variables}}}"));

    private static HttpRequestMessage Post(byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return request;
    }
}
