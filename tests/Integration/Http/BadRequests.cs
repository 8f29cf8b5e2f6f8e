using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>What clients, careless or hostile, send, and the code that each is refused with.</summary>
internal static class BadRequests
{
    private const string TooLarge = "HUB_OPERATION_TOO_LARGE";

    public static readonly Dictionary<string, BadRequest> All = new()
    {
        // The body.
        ["nothing at all"] = BadRequest.Text("HC0012", ""),
        ["half an object"] = BadRequest.Text("HC0012", "{\"query\":\"{ __typename }\""),
        ["a list of no requests"] = BadRequest.Text("HC0009", "[]"),
        ["a list with a number in it"] = BadRequest.Text("HC0009", "[{\"query\":\"{ __typename }\"},1]"),
        ["a list in a list"] = BadRequest.Text("HC0009", "[[{\"query\":\"{ __typename }\"}]]"),
        ["a list of 33 requests"] = BadRequest.Text("HUB_BATCH_TOO_LARGE", $"[{string.Join(',', Enumerable.Repeat("{\"query\":\"{ __typename }\"}", 33))}]"),
        ["a string"] = BadRequest.Text("HC0009", "\"{ __typename }\""),
        ["no document"] = BadRequest.Text("HC0009", "{}"),
        ["a document that is a number"] = BadRequest.Text("HC0009", "{\"query\":1}"),
        ["variables that are a list"] = BadRequest.Text("HC0009", "{\"query\":\"{ __typename }\",\"variables\":[]}"),
        ["extensions that are a list"] = BadRequest.Text("HC0009", "{\"query\":\"{ __typename }\",\"extensions\":[]}"),
        ["an operation name that is a number"] = BadRequest.Text("HC0009", "{\"query\":\"{ __typename }\",\"operationName\":7}"),
        ["seventy levels of variables"] = BadRequest.Text("HC0012", $"{{\"query\":\"{{ __typename }}\",\"variables\":{{\"a\":{new string('[', 70)}{new string(']', 70)}}}}}"),
        ["bytes that are no UTF-8 in the document"] = new("HC0012", [.. "{\"query\":\"{ __typename "u8, 0xff, 0xfe, .. "}\"}"u8], IsGraphQL: false),
        ["bytes that are no UTF-8 in a variable"] = new("HC0012", [.. "{\"query\":\"query($a: String) { residents(where: { name: { eq: $a } }) { totalCount } }\",\"variables\":{\"a\":\""u8, 0xc3, 0x28, .. "\"}}"u8], IsGraphQL: false),
        ["half a surrogate pair in the document"] = BadRequest.Text("HC0012", """{"query":"{ residents(where: { name: { eq: \"\ud800\" } }) { totalCount } }"}"""),
        ["half a surrogate pair in a variable"] = BadRequest.Text("HC0012", """{"query":"query($a: String) { residents(where: { name: { eq: $a } }) { totalCount } }","variables":{"a":"\udc00"}}"""),

        // The document.
        ["an empty document"] = BadRequest.Query("HC0015", ""),
        ["a document of comments"] = BadRequest.Query("HC0015", "# nothing"),
        ["a brace that is not closed"] = BadRequest.Query("HC0014", "{ residents { totalCount }"),
        ["a character that no document has"] = BadRequest.Query("HC0014", "{ \u0000 }"),
        ["fragments only"] = BadRequest.Query("HC0015", "fragment F on Resident { name }"),
        ["an unknown root field"] = BadRequest.Query("HUB_VALIDATION", "{ citizens { totalCount } }"),
        ["an unknown field"] = BadRequest.Query("HUB_VALIDATION", "{ residents { nodes { nick } } }"),
        ["an unknown argument"] = BadRequest.Query("HUB_VALIDATION", "{ residents(limit: 1) { totalCount } }"),
        ["an unknown operator"] = BadRequest.Query("HC0001", "{ residents(where: { name: { like: \"x\" } }) { totalCount } }"),
        ["an unknown directive"] = BadRequest.Query("HUB_VALIDATION", "{ residents @live { totalCount } }"),
        ["an unknown fragment"] = BadRequest.Query("HUB_VALIDATION", "{ residents { nodes { ...Missing } } }"),
        ["an object without a selection"] = BadRequest.Query("HUB_VALIDATION", "{ residents { nodes } }"),
        ["a value with a selection"] = BadRequest.Query("HUB_VALIDATION", "{ residents { nodes { name { first } } } }"),
        ["a fragment on another type"] = BadRequest.Query("HUB_VALIDATION", "{ residents { nodes { ... on Grid { short } } } }"),
        ["one key for two fields"] = BadRequest.Query("HUB_VALIDATION", "{ residents { nodes { a: name a: phone } } }"),
        ["one key for two arguments"] = BadRequest.Query("HUB_VALIDATION", "{ residents(first: 1) { totalCount } residents(first: 2) { totalCount } }"),
        ["a missing argument"] = BadRequest.Query("HUB_VALIDATION", "{ resident { name } }"),
        ["a variable that is not declared"] = BadRequest.Query("HUB_VALIDATION", "{ resident(id: $id) { name } }"),
        ["a variable that is not used"] = BadRequest.Query("HUB_VALIDATION", "query($id: ID) { __typename }"),
        ["a variable of a type that does not fit"] = BadRequest.Asking("HUB_VALIDATION", "query($n: String) { residents(first: $n) { totalCount } }", "{\"n\":\"1\"}"),
        ["a variable of an output type"] = BadRequest.Asking("HUB_VALIDATION", "query($id: Resident) { residents(where: $id) { totalCount } }", "{}"),
        ["a variable of an unknown type"] = BadRequest.Asking("HUB_VALIDATION", "query($id: Nothing) { residents(where: $id) { totalCount } }", "{}"),
        ["two operations and no name"] = BadRequest.Query("HC0015", "query A { __typename } query B { __typename }"),
        ["a mutation where there is none"] = BadRequest.Query("HUB_VALIDATION", "mutation { nothing }"),
        ["a subscription where there is none"] = BadRequest.Query("HUB_VALIDATION", "subscription { nothing }"),
        ["a circle of fragments"] = BadRequest.Query("HUB_VALIDATION", "{ grids { nodes { ...A } } } fragment A on Grid { parent { ...B } } fragment B on Grid { parent { ...A } }"),

        // Values.
        ["text for a number"] = BadRequest.Query("HC0001", "{ residents(first: \"1\") { totalCount } }"),
        ["a fraction for a whole number"] = BadRequest.Query("HC0001", "{ residents(first: 1.5) { totalCount } }"),
        ["a whole number out of range"] = BadRequest.Query("HC0001", "{ residents(first: 99999999999) { totalCount } }"),
        ["a whole number out of range by variable"] = BadRequest.Asking("HC0001", "query($n: Int) { residents(first: $n) { totalCount } }", "{\"n\":99999999999999999999}"),
        ["a long out of range by variable"] = BadRequest.Asking("HC0001", "query($n: Long) { platformRuns(where: { read: { eq: $n } }) { totalCount } }", "{\"n\":99999999999999999999}"),
        ["a decimal out of range"] = BadRequest.Query("HC0001", "{ careOrders(where: { fee: { eq: 1e400 } }) { totalCount } }"),
        ["a decimal out of range by variable"] = BadRequest.Asking("HC0001", "query($n: Decimal) { careOrders(where: { fee: { eq: $n } }) { totalCount } }", "{\"n\":1e400}"),
        ["an enum word in quotes"] = BadRequest.Query("HC0001", "{ incidents(where: { state: { eq: \"HANDLING\" } }) { totalCount } }"),
        ["an enum word that is none"] = BadRequest.Query("HC0001", "{ incidents(where: { state: { eq: LOST } }) { totalCount } }"),
        ["an enum word that is none by variable"] = BadRequest.Asking("HC0001", "query($s: IncidentState) { incidents(where: { state: { eq: $s } }) { totalCount } }", "{\"s\":\"LOST\"}"),
        ["a missing variable"] = BadRequest.Asking("HC0001", "query($id: ID!) { resident(id: $id) { name } }", "{}"),
        ["a null for what must not be null"] = BadRequest.Asking("HC0001", "query($id: ID!) { resident(id: $id) { name } }", "{\"id\":null}"),
        ["an object for an id"] = BadRequest.Asking("HC0001", "query($id: ID!) { resident(id: $id) { name } }", "{\"id\":{}}"),
        ["an unknown member of a variable"] = BadRequest.Where("HC0001", new { nick = new { eq = "x" } }),
        ["a day that does not exist"] = BadRequest.Query("HC0001", "{ residents(where: { birthDate: { eq: \"2026-02-30\" } }) { totalCount } }"),
        ["a day out of range"] = BadRequest.Query("HC0001", "{ residents(where: { birthDate: { eq: \"12026-01-01\" } }) { totalCount } }"),
        ["an instant without offset"] = BadRequest.Query("HC0001", "{ incidents(where: { reportedAt: { eq: \"2026-01-01T00:00:00\" } }) { totalCount } }"),
        ["an instant before all time"] = BadRequest.Query("HC0001", "{ incidents(where: { reportedAt: { gt: \"0001-01-01T00:00:00+14:00\" } }) { totalCount } }"),
        ["a text with a NUL"] = BadRequest.Asking("HUB_VALUE_OUT_OF_RANGE", "query($a: String) { residents(where: { name: { eq: $a } }) { totalCount } }", "{\"a\":\"a\\u0000b\"}"),
        ["a list of texts with a NUL"] = BadRequest.Asking("HUB_VALUE_OUT_OF_RANGE", "query($a: [String]) { residents(where: { name: { in: $a } }) { totalCount } }", "{\"a\":[\"\\u0000\"]}"),
        ["half a surrogate pair in a literal"] = BadRequest.Query("HUB_VALUE_OUT_OF_RANGE", "{ residents(where: { name: { startsWith: \"\\ud800\" } }) { totalCount } }"),

        // Pages.
        ["a page over the limit"] = BadRequest.Query("HC0051", "{ residents(first: 51) { totalCount } }"),
        ["a page over the limit by variable"] = BadRequest.Asking("HC0051", "query($n: Int) { grids { nodes { residents(last: $n) { totalCount } } } }", "{\"n\":2147483647}"),
        ["a segment over the limit"] = BadRequest.Query("HC0051", "{ residentsSegment(take: 51) { totalCount } }"),
        ["a segment of less than nothing"] = BadRequest.Asking("HC0079", "query($n: Int) { residentsSegment(take: $n) { totalCount } }", "{\"n\":-1}"),
        ["a segment too far away"] = BadRequest.Query("HUB_SKIP", "{ residentsSegment(skip: 10001) { totalCount } }"),
        ["a segment before the first one"] = BadRequest.Asking("HUB_SKIP", "query($n: Int) { residentsSegment(skip: $n) { totalCount } }", "{\"n\":-1}"),
        ["an order by the distance from nowhere"] = BadRequest.Query("HC0001", "{ residents(order: [{ location: { distance: { direction: ASC } } }]) { totalCount } }"),
        ["an order in a direction that is none"] = BadRequest.Query("HC0001", "{ residents(order: [{ name: UP }]) { totalCount } }"),
        ["a number of related rows that is none"] = BadRequest.Query("HC0001", "{ grids(where: { incidents: { count: { gt: \"3\" } } }) { totalCount } }"),
        ["a null test that is none"] = BadRequest.Query("HC0001", "{ residents(where: { name: { isNull: \"yes\" } }) { totalCount } }"),
        ["a page of less than nothing"] = BadRequest.Query("HC0079", "{ residents(first: -1) { totalCount } }"),
        ["a page from both ends"] = BadRequest.Query("HUB_PAGING", "{ residents(first: 1, last: 1) { totalCount } }"),
        ["a cursor that is none"] = BadRequest.Query("HC0078", "{ residents(after: \"nonsense\") { totalCount } }"),
        ["a cursor that is none by variable"] = BadRequest.Asking("HC0078", "query($c: String) { residents(before: $c) { totalCount } }", "{\"c\":\"W10\"}"),
        ["a cursor of another version"] = BadRequest.Query("HC0078", Cursor("[9,1,\"0195a000-0000-7000-8000-000900000001\"]")),
        ["a cursor of another question"] = BadRequest.Query("HC0078", Cursor("[1,1,\"0195a000-0000-7000-8000-000900000001\"]")),
        ["a cursor with a key that is none"] = BadRequest.Query("HC0078", Cursor("[1,1,\"x\"]")),
        ["a cursor with too many keys"] = BadRequest.Query("HC0078", Cursor("[1,1,2,3,\"0195a000-0000-7000-8000-000900000001\"]")),
        ["a cursor that is an object"] = BadRequest.Query("HC0078", Cursor("{\"a\":1}")),
        ["a cursor of a hundred thousand characters"] = BadRequest.Asking("HC0078", "query($c: String) { residents(before: $c) { totalCount } }", $"{{\"c\":\"{new string('A', 100_000)}\"}}"),
        ["too many ids"] = BadRequest.Asking("HC0076", "query($ids: [ID!]!) { nodes(ids: $ids) { id } }", $"{{\"ids\":[{string.Join(',', Enumerable.Range(0, 51))}]}}"),
        ["a null among ids"] = BadRequest.Asking("HC0001", "query($ids: [ID!]!) { nodes(ids: $ids) { id } }", "{\"ids\":[null]}"),

        // Shapes.
        ["a ring that is not closed"] = BadRequest.Geometry("HC0001", "{\"type\":\"Polygon\",\"coordinates\":[[[118,32],[119,32],[119,33],[118,33]]]}"),
        ["a ring of three positions"] = BadRequest.Geometry("HC0001", "{\"type\":\"Polygon\",\"coordinates\":[[[118,32],[119,32],[118,32]]]}"),
        ["a polygon without rings"] = BadRequest.Geometry("HC0001", "{\"type\":\"Polygon\",\"coordinates\":[]}"),
        ["a polygon that crosses itself"] = BadRequest.Geometry("HUB_GEOMETRY_INVALID", "{\"type\":\"Polygon\",\"coordinates\":[[[118,32],[119,33],[119,32],[118,33],[118,32]]]}"),
        ["a line of one position"] = BadRequest.Geometry("HC0001", "{\"type\":\"LineString\",\"coordinates\":[[118,32]]}"),
        ["latitude before longitude"] = BadRequest.Geometry("HC0001", "{\"type\":\"Point\",\"coordinates\":[32,118]}"),
        ["a position out of range"] = BadRequest.Geometry("HC0001", "{\"type\":\"Point\",\"coordinates\":[1e300,0]}"),
        ["a position of an unheard-of size"] = BadRequest.Geometry("HC0001", "{\"type\":\"Point\",\"coordinates\":[1e400,0]}"),
        ["a position of a huge whole number"] = BadRequest.Geometry("HC0001", $"{{\"type\":\"Point\",\"coordinates\":[{new string('9', 400)},0]}}"),
        ["a position of texts"] = BadRequest.Geometry("HC0001", "{\"type\":\"Point\",\"coordinates\":[\"NaN\",\"NaN\"]}"),
        ["NaN, which is no JSON"] = BadRequest.Text("HC0012", "{\"query\":\"{ __typename }\",\"variables\":{\"g\":NaN}}"),
        ["a position of one number"] = BadRequest.Geometry("HC0001", "{\"type\":\"Point\",\"coordinates\":[118]}"),
        ["coordinates nested as of another type"] = BadRequest.Geometry("HC0001", "{\"type\":\"Point\",\"coordinates\":[[118,32]]}"),
        ["coordinates that are an object"] = BadRequest.Geometry("HC0001", "{\"type\":\"Point\",\"coordinates\":{\"x\":1}}"),
        ["a shape without coordinates"] = BadRequest.Geometry("HC0001", "{\"type\":\"Point\"}"),
        ["a shape without a type"] = BadRequest.Geometry("HC0001", "{\"coordinates\":[118,32]}"),
        ["a shape of an unknown type"] = BadRequest.Geometry("HC0001", "{\"type\":\"Circle\",\"coordinates\":[118,32]}"),
        ["a collection of shapes"] = BadRequest.Geometry("HC0001", "{\"type\":\"GeometryCollection\",\"geometries\":[]}"),
        ["a shape that is a text"] = BadRequest.Geometry("HC0001", "\"POINT(118 32)\""),
        ["a shape that is a list"] = BadRequest.Geometry("HC0001", "[118,32]"),
        ["a shape in an unknown system"] = BadRequest.Geometry("HC0029", "{\"type\":\"Point\",\"coordinates\":[118,32],\"crs\":2000}"),
        ["a shape in a system of unheard-of number"] = BadRequest.Geometry("HC0029", "{\"type\":\"Point\",\"coordinates\":[118,32],\"crs\":99999999999}"),
        ["a shape in a system that is a text"] = BadRequest.Geometry("HC0029", "{\"type\":\"Point\",\"coordinates\":[118,32],\"crs\":\"EPSG:4326\"}"),
        ["a shape in an unknown datum"] = BadRequest.Geometry("HC0001", "{\"type\":\"Point\",\"coordinates\":[118,32],\"datum\":\"MARS\"}"),
        ["a hundred thousand vertices"] = BadRequest.Geometry(TooLarge, $"{{\"type\":\"LineString\",\"coordinates\":[{string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"[118.{i:000000},32]"))}]}}"),
        ["two thousand vertices"] = BadRequest.Geometry("HUB_GEOMETRY_VERTICES", $"{{\"type\":\"LineString\",\"coordinates\":[{string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"[118.{i:000000},32]"))}]}}"),
        ["a shape with variables inside"] = BadRequest.Asking("HC0001", "query($x: Float!) { residents(where: { location: { within: { geometry: { type: Point, coordinates: [$x, 32] } } } }) { totalCount } }", "{\"x\":118}"),
        ["a star of five thousand vertices"] = BadRequest.Geometry("HUB_GEOMETRY_VERTICES", Star(5_000, 1)),
        ["a scribble that crosses itself a hundred thousand times"] = BadRequest.Geometry("HUB_GEOMETRY_VERTICES", Star(900, 449).Replace("Polygon", "LineString", StringComparison.Ordinal).Replace("[[[", "[[", StringComparison.Ordinal).Replace("]]]", "]]", StringComparison.Ordinal)),
        ["a polygon of nine hundred vertices that crosses itself everywhere"] = BadRequest.Geometry("HUB_GEOMETRY_INVALID", Star(899, 449)),
        ["a buffer about a star"] = BadRequest.Query(
            "HUB_GEOMETRY_VERTICES", $"{{ residents(where: {{ location: {{ within: {{ geometry: {Star(900, 1).Replace("\"", "", StringComparison.Ordinal)}, buffer: 5000 }} }} }}) {{ totalCount }} }}"),
        ["a box turned round"] = BadRequest.Query("HUB_GEOMETRY_BOX", "{ residents(where: { location: { bbox: { west: 119, south: 32, east: 118, north: 33 } } }) { totalCount } }"),
        ["a box upside down"] = BadRequest.Query("HUB_GEOMETRY_BOX", "{ residents(where: { location: { nbbox: { west: 118, south: 33, east: 119, north: 32 } } }) { totalCount } }"),
        ["a box out of range"] = BadRequest.Query("HUB_GEOMETRY_BOX", "{ residents(where: { location: { bbox: { west: 118, south: 32, east: 1e300, north: 33 } } }) { totalCount } }"),
        ["a box in an unknown system"] = BadRequest.Query("HC0029", "{ residents(where: { location: { bbox: { west: 118, south: 32, east: 119, north: 33, crs: 2000 } } }) { totalCount } }"),
        ["a box of three sides"] = BadRequest.Query("HC0001", "{ residents(where: { location: { bbox: { west: 118, south: 32, east: 119 } } }) { totalCount } }"),
        ["an endless buffer"] = BadRequest.Query("HC0001", "{ residents(where: { location: { within: { geometry: { type: Point, coordinates: [118, 32] }, buffer: 1e300 } } }) { totalCount } }"),
        ["an endless distance"] = BadRequest.Query("HC0001", "{ residents(where: { location: { dWithin: { geometry: { type: Point, coordinates: [118, 32] }, distance: 1e400 } } }) { totalCount } }"),
        ["an answer in an unknown system"] = BadRequest.Query("HC0029", "{ residents { nodes { location(crs: 2000) { type } } } }"),
        ["a shifted datum in metres"] = BadRequest.Query("HC0029", "{ residents { nodes { location(crs: 3857, datum: BD09) { type } } } }"),
        ["a place that is none"] = BadRequest.Query("HC0001", "{ gridAt(longitude: 500, latitude: 1) { id } }"),
        ["a place of unheard-of size"] = BadRequest.Asking("HC0001", "query($x: Float!) { gridAt(longitude: $x, latitude: 1) { id } }", "{\"x\":1e400}"),

        // Floods.
        ["sixty kilobytes of one field"] = BadRequest.Query(TooLarge, $"{{ {string.Join(' ', Enumerable.Repeat("__typename", 6_000))} }}"),
        ["a document of more characters than allowed"] = BadRequest.Query(TooLarge, $"{{ __typename }} # {new string('x', 100_000)}"),
        ["more tokens than allowed"] = BadRequest.Query(TooLarge, $"{{ residents(where: {{ name: {{ in: [{string.Join(' ', Enumerable.Repeat("1", 11_000))}] }} }}) {{ totalCount }} }}"),
        ["a flood of names for one field"] = BadRequest.Query(TooLarge, $"{{ {string.Concat(Enumerable.Range(0, 1_500).Select(i => $"a{i}:grids{{nodes{{id}}}}"))} }}"),
        ["a field repeated a hundred times"] = BadRequest.Query(TooLarge, $"{{ grids {{ nodes {{ {string.Concat(Enumerable.Repeat("parent { id } ", 100))} }} }} }}"),
        ["selections nested too deeply"] = BadRequest.Query(TooLarge, $"{{ grids {{ nodes {{ {string.Concat(Enumerable.Repeat("parent{", 40))}id{new string('}', 40)} }} }} }}"),
        ["selections nested beyond any parser"] = BadRequest.Query(TooLarge, $"{string.Concat(Enumerable.Repeat("{a", 3_000))}{new string('}', 3_000)}"),
        ["a list nested beyond any parser"] = BadRequest.Query(TooLarge, $"{{ residents(where: {new string('[', 4_000)}{new string(']', 4_000)}) {{ totalCount }} }}"),
        ["fragments that nest where selections may not"] = BadRequest.Query(TooLarge, Chain(200, "parent { parent { parent { parent { parent { parent { parent { parent { ", " } } } } } } } }")),
        ["fragments that double"] = BadRequest.Query(TooLarge, Doubling(30, name => $"a: parent {{ ...{name} }} b: parent {{ ...{name} }}")),
        ["more collections than allowed"] = BadRequest.Query(TooLarge, $"{{ {string.Concat(Enumerable.Range(0, 100).Select(i => $"a{i}:grids{{nodes{{id}}}}"))} }}"),
        ["pages that multiply"] = BadRequest.Query("HC0047", $"{{ incidents(first: 50) {{ nodes {{ {string.Concat(Enumerable.Repeat("grid { incidents(first: 50) { nodes { ", 4))}id{string.Concat(Enumerable.Repeat(" } } }", 4))} }} }} }}"),
        ["more lists than one without an index each"] = BadRequest.Query("HC0047", $"{{ {string.Concat(Enumerable.Range(0, 31).Select(i => $"a{i}: residents(where: {{ name: {{ nin: [\"x\"] }} }}) {{ totalCount }} "))} }}"),
        ["collections that multiply"] = BadRequest.Query(TooLarge, Doubling(12, name => $"a: children {{ nodes {{ ...{name} }} }} b: children {{ nodes {{ ...{name} }} }}")),
        ["more fields of the root than allowed"] = BadRequest.Query(TooLarge, $"{{ {string.Concat(Enumerable.Range(0, 51).Select(i => $"...F "))} }} fragment F on Query {{ a: __typename b: __typename }}"),
        ["more aliases than allowed"] = BadRequest.Query(TooLarge, $"{{ grids {{ nodes {{ {string.Concat(Enumerable.Range(0, 501).Select(i => $"a{i}: id "))} }} }} }}"),
        ["more directives than allowed"] = BadRequest.Query(TooLarge, $"{{ __typename {string.Concat(Enumerable.Repeat("@skip(if: false) ", 201))} }}"),
        ["more fragments than allowed"] = BadRequest.Query(TooLarge, $"{{ ...F0 }} {string.Concat(Enumerable.Range(0, 201).Select(i => $"fragment F{i} on Query {{ __typename }} "))}"),
        ["more variables than allowed"] = BadRequest.Asking(TooLarge, "{ __typename }", $"{{{string.Join(',', Enumerable.Range(0, 201).Select(i => $"\"v{i}\":1"))}}}"),
        ["variables of more text than allowed"] = BadRequest.Asking(TooLarge, "query($a: [String]) { residents(where: { name: { in: $a } }) { totalCount } }", $"{{\"a\":[{string.Join(',', Enumerable.Repeat($"\"{new string('x', 500_000)}\"", 5))}]}}"),
        ["introspection in circles"] = BadRequest.Query("HC0086", "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"),
        ["a filter of a hundred thousand alternatives"] = BadRequest.Asking(TooLarge, "query($w: [ResidentFilterInput!]) { residents(where: { or: $w }) { totalCount } }", $"{{\"w\":[{string.Join(',', Enumerable.Repeat("{\"name\":{\"eq\":\"a\"}}", 100_000))}]}}"),
        ["a list of a million names"] = BadRequest.Asking(TooLarge, "query($a: [String]) { residents(where: { name: { in: $a } }) { totalCount } }", $"{{\"a\":[{string.Join(',', Enumerable.Repeat("\"a\"", 1_000_000))}]}}"),
        ["a filter of many lists"] = BadRequest.Asking(TooLarge, "query($w: [ResidentFilterInput!]) { residents(where: { and: $w }) { totalCount } }", $"{{\"w\":[{string.Join(',', Enumerable.Repeat("{\"grid\":{\"residents\":{\"some\":{\"name\":{\"eq\":\"a\"}}}}}", 400))}]}}"),
        ["a member named twice in a shape"] = BadRequest.Query("HUB_VALIDATION", "{ residents(where: { location: { within: { geometry: { type: Point, type: Point, coordinates: [118, 32] } } } }) { totalCount } }"),
        ["doubling fragments in introspection"] = BadRequest.Query(TooLarge, $"{{ ...F0 }} {string.Concat(Enumerable.Range(0, 30).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }} "))} fragment F30 on Query {{ __schema {{ queryType {{ name }} }} }}"),
    };

    private static string Cursor(string json)
        => $"{{ residents(after: \"{Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_')}\") {{ totalCount }} }}";

    /// <summary>A ring about a place whose every side leads past a number of others: 1 makes a simple star, more make it cross itself.</summary>
    private static string Star(int vertices, int step)
    {
        var positions = Enumerable.Range(0, vertices + 1).Select(i => (Angle: 2 * Math.PI * (i % vertices) * step / vertices, Radius: step > 1 || i % 2 == 0 ? 0.05 : 0.03));
        return $"{{\"type\":\"Polygon\",\"coordinates\":[[{string.Join(',', positions.Select(at => string.Create(CultureInfo.InvariantCulture, $"[{118.7 + (at.Radius * Math.Cos(at.Angle)):0.000000},{32 + (at.Radius * Math.Sin(at.Angle)):0.000000}]")))}]]}}";
    }

    /// <summary>Fragments each of which opens the next.</summary>
    private static string Chain(int length, string before, string after)
        => $"{{ grids {{ nodes {{ ...F0 }} }} }} {string.Join(' ', Enumerable.Range(0, length).Select(i => $"fragment F{i} on Grid {{ {before}...F{i + 1}{after} }}"))} fragment F{length} on Grid {{ id }}";

    /// <summary>Fragments each of which opens the next twice.</summary>
    private static string Doubling(int length, Func<string, string> twice)
        => $"{{ grids {{ nodes {{ ...F0 }} }} }} {string.Join(' ', Enumerable.Range(0, length).Select(i => $"fragment F{i} on Grid {{ {twice($"F{i + 1}")} }}"))} fragment F{length} on Grid {{ id }}";
}
