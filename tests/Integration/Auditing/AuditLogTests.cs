using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Tests.Integration.Graph;
using Jianye.DataHub.Tests.Integration.Queries;

namespace Jianye.DataHub.Tests.Integration.Auditing;

/// <summary>Whoever reads or changes personal data is written down before anything is answered.</summary>
[Collection(WebCollection.Name)]
public sealed class AuditLogTests(PostgisFixture postgis) : IAsyncLifetime
{
    private static readonly Caller Worker = new(Role.DistrictStaff, [], null, "w-12");

    private static readonly Caller Auditor = new(Role.Auditor, [], null, "a-1");

    private HubDatabase _database = null!;
    private GraphFixture _graph = null!;

    public async Task InitializeAsync()
    {
        _database = await postgis.CreateDatabaseAsync();
        await QueryWorld.FillAsync(_database);
        _graph = new GraphFixture(_database, isLent: true);
    }

    public async Task DisposeAsync()
    {
        await _graph.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_reading_is_there_when_it_is_answered()
    {
        var answer = await _graph.AskAsync(Worker, "query Card { residents(order: [{ name: ASC }], first: 3) { nodes { id name idNumber household { id } } } }");
        var ids = answer.GetProperty("data").GetProperty("residents").GetProperty("nodes").EnumerateArray().Select(node => Key(node.GetProperty("id"))).Order().ToArray();

        var entry = await LastAsync();

        Assert.Equal(("READ", "district-staff", "w-12", "test of the hub", "Card", "192.0.2.1", 3L), (entry.Kind, entry.Role, entry.Subject, entry.Purpose, entry.Operation, entry.Address, entry.Count));
        Assert.Equal(["Resident.id", "Resident.idNumber", "Resident.name"], entry.Columns);
        Assert.Equal(ids, entry.Ids.Order());
        Assert.Matches("^[0-9a-f]{64}$", entry.OperationHash);
    }

    [Theory]
    [InlineData("{ residents(where: { phone: { startsWith: \"138\" } }) { totalCount } }", "Resident.phone")]
    [InlineData("{ residentsAggregate(groupBy: [{ idNumber: true }]) { groups { count } } }", "Resident.idNumber")]
    [InlineData("{ grids(where: { residents: { some: { name: { contains: \"王\" } } } }) { totalCount } }", "Resident.name")]
    [InlineData("{ visits(where: { resident: { birthDate: { gt: \"1950-01-01\" } } }) { totalCount } }", "Resident.birthDate")]
    [InlineData("{ residents(where: { age: { gt: 60 } }) { totalCount } }", "Resident.birthDate")]
    [InlineData("{ households(where: { members: { some: { name: { eq: \"x\" } } } }) { totalCount } }", "Resident.name")]
    public async Task What_is_only_compared_is_a_reading_too(string query, string column)
    {
        var answer = await _graph.AskAsync(Worker, query);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());

        var entry = await LastAsync();

        Assert.Equal([column], entry.Columns);
        Assert.Equal(0, entry.Count);
    }

    [Theory]
    [InlineData("{ streets { nodes { name residents { totalCount } } } }")]
    [InlineData("{ residentsAggregate { groups { count } } }")]
    [InlineData("{ organizations { nodes { name } } }")]
    public async Task What_tells_of_no_person_leaves_no_entry(string query)
    {
        var before = await CountAsync();
        await _graph.AskAsync(Worker, query);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_change_is_written_down_before_it_is_made_with_what_it_names()
    {
        var key = Guid.CreateVersion7();
        await _graph.AskAsync(Worker, $"mutation {{ confirmMatch(input: {{ id: \"{WireId.Write("MatchReview", key)}\" }}) {{ matchReview {{ id }} errors {{ __typename }} }} }}");

        var entry = await LastAsync();

        Assert.Equal(("CHANGE", "confirmMatch"), (entry.Kind, entry.Operation));
        Assert.Equal([key], entry.Ids);
    }

    [Fact]
    public async Task No_value_of_a_person_stands_in_an_entry()
    {
        await using var ask = _database.Reading.CreateCommand("select name, phone, id_number from residents where phone is not null and id_number is not null limit 1");
        await using var reader = await ask.ExecuteReaderAsync();
        await reader.ReadAsync();
        var canaries = new[] { reader.GetString(0), reader.GetString(1), reader.GetString(2) };
        await _graph.AskAsync(Worker, "query Find($name: String, $phone: String) { residents(where: { or: [{ name: { eq: $name } }, { phone: { eq: $phone } }, { idNumber: { eq: \"" + canaries[2] + "\" } }] }) { nodes { name phone idNumber identifiers { value } addressText } } }", new { name = canaries[0], phone = canaries[1] });
        Assert.Equal("Find", (await LastAsync()).Operation);

        await using var all = _database.Reading.CreateCommand("select coalesce(string_agg(l::text, ' '), '') from audit_log l");
        var text = (string)(await all.ExecuteScalarAsync())!;

        Assert.All(canaries, canary => Assert.DoesNotContain(canary, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_can_not_be_written_down_is_not_answered_and_not_changed()
    {
        await _graph.ExecuteAsync("alter table audit_log rename to audit_log_away");
        foreach (var query in new[] { "{ residents { nodes { name } } }", "mutation { confirmMatch(input: { id: \"x\" }) { errors { __typename } } }" })
        {
            var refused = await _graph.AskAsync(Worker, query);
            Assert.False(refused.TryGetProperty("data", out _), refused.ToString());
            Assert.Equal("HUB_UNAVAILABLE", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }

        Assert.True((await _graph.AskAsync(Worker, "{ streets { totalCount } }")).TryGetProperty("data", out _));
        await _graph.ExecuteAsync("alter table audit_log_away rename to audit_log");
        Assert.True((await _graph.AskAsync(Worker, "{ residents { nodes { name } } }")).TryGetProperty("data", out _));
        Assert.Equal("w-12", (await LastAsync()).Subject);
    }

    [Fact]
    public async Task The_log_is_seen_by_auditors_and_administrators_and_by_nobody_else()
    {
        const string Query = "{ auditLog { totalCount nodes { subject purpose } } auditLogSegment { items { id } } auditLogAggregate { groups { count } } }";
        await _graph.AskAsync(Worker, "{ residents { nodes { name } } }");
        foreach (var caller in new[] { Auditor, Caller.Admin })
        {
            var log = (await _graph.AskAsync(caller, Query)).GetProperty("data");
            Assert.Contains(log.GetProperty("auditLog").GetProperty("nodes").EnumerateArray(), node => node.GetProperty("subject").GetString() == "w-12");
            Assert.NotEqual(0, log.GetProperty("auditLogAggregate").GetProperty("groups")[0].GetProperty("count").GetInt64());
        }

        var key = await KeyOfLastAsync();
        foreach (var role in Enum.GetValues<Role>().Where(role => role is not (Role.Auditor or Role.Admin)))
        {
            var caller = new Caller(role, role is Role.GridMember or Role.CommunityStaff or Role.StreetStaff ? ["320105001"] : [], role == Role.Integrator ? "03-wo-grid" : null, "x");
            var answer = await _graph.AskAsync(caller, "query($id: ID!) { auditLog { totalCount nodes { id } } auditEntry(id: $id) { id } node(id: $id) { id } auditLogAggregate { groups { count } } }", new { id = WireId.Write(nameof(AuditEntry), key) });
            var log = answer.GetProperty("data");
            Assert.Equal((0, 0), (log.GetProperty("auditLog").GetProperty("totalCount").GetInt32(), log.GetProperty("auditLog").GetProperty("nodes").GetArrayLength()));
            Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (log.GetProperty("auditEntry").ValueKind, log.GetProperty("node").ValueKind));
            Assert.All(log.GetProperty("auditLogAggregate").GetProperty("groups").EnumerateArray(), group => Assert.Equal(0, group.GetProperty("count").GetInt64()));
        }
    }

    [Fact]
    public async Task An_auditor_sees_no_person()
    {
        var answer = await _graph.AskAsync(Auditor, "{ residents { totalCount nodes { name } } auditLog(first: 1) { totalCount } }");

        Assert.Equal(0, answer.GetProperty("data").GetProperty("residents").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_resident_is_told_who_read_the_own_record_but_not_their_name()
    {
        const string Query = "query($id: ID!) { resident(id: $id) { accessLog(order: [{ at: DESC }, { sequence: DESC }]) { totalCount nodes { at kind role purpose operation columns subject scope address } } } }";
        var person = await KeyAsync("select id from residents where household_id is not null order by id limit 1");
        var other = await KeyAsync($"select id from residents where id <> '{person}' order by id limit 1");
        var id = WireId.Write(nameof(Resident), person);
        await _graph.AskAsync(Worker, "query Visit($id: ID!) { resident(id: $id) { name phone } }", new { id });
        await _graph.AskAsync(Worker, "query OfAnother($id: ID!) { resident(id: $id) { name phone } }", new { id = WireId.Write(nameof(Resident), other) });
        var me = new Caller(Role.Resident, [], null, id);

        var answer = await _graph.AskAsync(me, purpose: null, Query, new { id });

        var nodes = answer.GetProperty("data").GetProperty("resident").GetProperty("accessLog").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(("Visit", "district-staff", "test of the hub", "READ"), (Text(nodes[0], "operation"), Text(nodes[0], "role"), Text(nodes[0], "purpose"), Text(nodes[0], "kind")));
        Assert.DoesNotContain(nodes, node => Text(node, "operation") == "OfAnother");
        Assert.All(nodes, node => Assert.All(new[] { "subject", "scope", "address" }, field => Assert.Equal(JsonValueKind.Null, node.GetProperty(field).ValueKind)));
        Assert.Equal(3, answer.GetProperty("errors").GetArrayLength());
        // By a filter it can't be found out either.
        var filtered = await _graph.AskAsync(me, purpose: null, "query($id: ID!) { resident(id: $id) { accessLog(where: { subject: { eq: \"w-12\" } }) { totalCount } } }", new { id });
        Assert.Equal("AUTH_NOT_AUTHORIZED", filtered.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        // Staff see a person, but not who else did.
        Assert.Equal(0, (await _graph.AskAsync(Worker, Query.Replace("subject scope address", "", StringComparison.Ordinal), new { id })).GetProperty("data").GetProperty("resident").GetProperty("accessLog").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_resident_is_told_of_readings_of_long_lists_too()
    {
        await _graph.ExecuteAsync("insert into residents (id, name, lives_in_district, phones, emails, identifiers, care_groups) select hub_uuid_v7(), '众', true, '{}', '{}', '[]', '[]' from generate_series(1, 300)");
        var person = await KeyAsync("select id from residents where name = '众' order by id limit 1");
        var pages = string.Join(' ', Enumerable.Range(0, 7).Select(page => $"p{page}: residentsSegment(skip: {page * 50}, take: 50, where: {{ name: {{ eq: \"众\" }} }}) {{ items {{ id name }} }}"));
        await _graph.AskAsync(Worker, $"query Everybody {{ {pages} }}");
        var id = WireId.Write(nameof(Resident), person);

        var answer = await _graph.AskAsync(new Caller(Role.Resident, [], null, id), purpose: null, "query($id: ID!) { resident(id: $id) { accessLog(order: [{ at: DESC }, { sequence: DESC }]) { totalCount nodes { operation count } } } }", new { id });

        var log = answer.GetProperty("data").GetProperty("resident").GetProperty("accessLog");
        Assert.Equal(("Everybody", 300), (Text(log.GetProperty("nodes")[0], "operation"), log.GetProperty("nodes")[0].GetProperty("count").GetInt32()));
        Assert.Equal(1, log.GetProperty("totalCount").GetInt32());
        Assert.DoesNotContain((await AuditVerifier.RunAsync(_database, [], default)).Faults, fault => !fault.Contains("chain fixed", StringComparison.Ordinal));
        await _graph.ExecuteAsync("alter table audit_log disable trigger user; update audit_log set listed_ids = listed_ids[2:] || hub_uuid_v7() where operation = 'Everybody'");
        Assert.Contains((await AuditVerifier.RunAsync(_database, [], default)).Faults, fault => fault.Contains("lists other rows", StringComparison.Ordinal));
    }

    private async Task<Logged> LastAsync()
    {
        await using var command = _database.Reading.CreateCommand("select kind, role, subject, purpose, operation, operation_hash, address, columns, ids, count from audit_log where chain <> 'fixed' order by at desc, sequence desc limit 1");
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        return new Logged(
            reader.GetString(0), reader.GetString(1), Or(2), Or(3), Or(4), Or(5), Or(6), reader.GetFieldValue<string[]>(7), reader.GetFieldValue<Guid[]>(8), reader.GetInt64(9));

        string? Or(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    private async Task<long> CountAsync()
    {
        await using var command = _database.Reading.CreateCommand("select count(*) from audit_log");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private Task<Guid> KeyOfLastAsync() => KeyAsync("select id from audit_log order by at desc limit 1");

    private async Task<Guid> KeyAsync(string question)
    {
        await using var command = _database.Reading.CreateCommand(question);
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    private static Guid Key(JsonElement id)
    {
        Assert.True(WireId.TryRead(id.GetString(), out _, out var key));
        return key;
    }

    private static string? Text(JsonElement node, string member) => node.GetProperty(member).GetString();

    private sealed record Logged(
        string Kind, string Role, string? Subject, string? Purpose, string? Operation, string? OperationHash, string? Address, string[] Columns, Guid[] Ids, long Count);
}
