using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Auditing;

/// <summary>The log only grows; what the database's owner does to it nevertheless shows.</summary>
[Collection(WebCollection.Name)]
public sealed class AuditTamperingTests(PostgisFixture postgis) : IAsyncLifetime
{
    private HubDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await postgis.CreateDatabaseAsync();
        // Two processes, one after the other.
        foreach (var count in new[] { 5, 4 })
        {
            await using var log = new AuditLog(_database, TimeProvider.System);
            for (var i = 0; i < count; i++) await log.WriteAsync(Record(i));
        }
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task A_log_as_it_was_written_is_whole()
    {
        var (entries, chains, faults) = await AuditVerifier.RunAsync(_database, await AuditVerifier.HeadsAsync(_database, default), default);

        Assert.Empty(faults);
        Assert.Equal((11, 2), (entries, chains));
    }

    [Fact]
    public async Task Many_at_once_are_one_chain_without_gaps()
    {
        await using (var log = new AuditLog(_database, TimeProvider.System))
        {
            await Task.WhenAll(Enumerable.Range(0, 2_000).Select(i => log.WriteAsync(Record(i))));
        }

        var (entries, chains, faults) = await AuditVerifier.RunAsync(_database, [], default);
        Assert.Empty(faults);
        Assert.Equal((11 + 2_001, 3), (entries, chains));
    }

    [Theory]
    [InlineData("update audit_log set subject = 'x'")]
    [InlineData("delete from audit_log")]
    [InlineData("truncate audit_log")]
    public async Task Nobody_changes_it_by_mistake(string statement)
    {
        var part = $"audit_log_{TimeProvider.System.GetUtcNow():yyyy_MM}";
        foreach (var table in new[] { "audit_log", part })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(statement.Replace("audit_log", table, StringComparison.Ordinal)));
            Assert.Equal("The audit log only grows.", refused.MessageText);
        }
    }

    [Theory]
    [InlineData("update audit_log set subject = 'nobody' where sequence = 3")]
    [InlineData("update audit_log set purpose = null where sequence = 3")]
    [InlineData("update audit_log set ids = ids[2:] where sequence = 3")]
    [InlineData("update audit_log set at = at + interval '1 microsecond' where sequence = 3")]
    [InlineData("delete from audit_log where sequence = 3")]
    [InlineData("update audit_log set sequence = 7 - sequence where sequence in (3, 4)")]
    [InlineData("with it as (delete from audit_log where sequence = 3 returning chain) update audit_log l set sequence = sequence - 1 from it where it.chain = l.chain and l.sequence > 3")]
    [InlineData("insert into audit_log select gen_random_uuid(), chain, 4, at, kind, role, 'x', scope, platform, purpose, operation, operation_hash, address, columns, ids, count, digest, heads, previous, hash from audit_log where sequence = 3")]
    [InlineData("delete from audit_log where chain = (select min(chain) from audit_log) and sequence = 6")]
    [InlineData("delete from audit_log where chain = (select min(chain) from audit_log) and sequence > 1")]
    [InlineData("delete from audit_log where chain = (select min(chain) from audit_log)")]
    public async Task What_the_owner_does_to_it_shows(string statement)
    {
        await ExecuteAsync($"set session_replication_role = replica; {statement}", asAdministrator: true);

        Assert.NotEmpty((await AuditVerifier.RunAsync(_database, [], default)).Faults);
    }

    [Fact]
    public async Task What_is_taken_off_the_end_of_the_last_chain_shows_by_heads_that_were_kept_elsewhere_and_only_by_them()
    {
        var heads = await AuditVerifier.HeadsAsync(_database, default);
        await ExecuteAsync("set session_replication_role = replica; delete from audit_log where chain = (select max(chain) from audit_log) and sequence = 5", asAdministrator: true);

        Assert.Empty((await AuditVerifier.RunAsync(_database, [], default)).Faults);
        Assert.Single((await AuditVerifier.RunAsync(_database, heads, default)).Faults);
    }

    [Fact]
    public async Task The_months_to_come_have_their_partitions_before_anything_is_written_to_them()
    {
        await using (var log = new AuditLog(_database, new StandingAt(new DateTimeOffset(2031, 12, 31, 23, 59, 59, TimeSpan.Zero)))) await log.WriteAsync(Record(1));
        await using (var log = new AuditLog(_database, new StandingAt(new DateTimeOffset(2032, 1, 1, 0, 0, 0, TimeSpan.Zero)))) await log.WriteAsync(Record(2));

        await using var command = _database.Reading.CreateCommand("select string_agg(distinct tableoid::regclass::text, ' ') filter (where at > '2031-01-01') || coalesce(to_regclass('audit_log_2032_02')::text, '') from audit_log");
        Assert.Equal("audit_log_2031_12 audit_log_2032_01audit_log_2032_02", await command.ExecuteScalarAsync());
        Assert.Empty((await AuditVerifier.RunAsync(_database, [], default)).Faults);
    }

    [Fact]
    public async Task Old_months_go_to_files_and_what_stays_is_seen_to_be_whole()
    {
        var folder = Directory.CreateTempSubdirectory("hub-audit-");
        try
        {
            // One chain over three months.
            var clock = new MovingClock(new DateTimeOffset(2025, 1, 20, 0, 0, 0, TimeSpan.Zero));
            await using (var log = new AuditLog(_database, clock))
            {
                for (var i = 0; i < 6; i++, clock.Now = clock.Now.AddDays(14)) await log.WriteAsync(Record(i));
            }

            var heads = await AuditVerifier.HeadsAsync(_database, default);
            var archive = new AuditArchive(_database, TimeProvider.System);
            await Assert.ThrowsAsync<AuditArchiveException>(() => archive.RunAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), folder.FullName, default));

            var written = await archive.RunAsync(new DateOnly(2025, 3, 1), folder.FullName, default);

            Assert.Equal(["audit-log-2025-01.jsonl", "audit-log-2025-02.jsonl"], written.Select(file => Path.GetFileName(file.File)));
            Assert.All(written, file => Assert.Equal(file.Entries, File.ReadLines(file.File).Count()));
            Assert.Empty((await AuditVerifier.RunAsync(_database, heads, default)).Faults);
            await using (var command = _database.Reading.CreateCommand("select count(*) from audit_log where at < '2025-03-01' union all select count(*) from audit_log where kind = 'ARCHIVE' and digest ~ '^[0-9a-f]{64}$' and heads <> '{}'"))
            await using (var reader = await command.ExecuteReaderAsync())
            {
                var counts = new List<long>();
                while (await reader.ReadAsync()) counts.Add(reader.GetInt64(0));
                Assert.Equal([0L, 2L], counts);
            }

            Assert.Empty(await archive.RunAsync(new DateOnly(2025, 3, 1), folder.FullName, default));
            // What is taken away beyond that shows, and a log that is not whole is not archived.
            await ExecuteAsync("set session_replication_role = replica; delete from audit_log where at = (select min(at) from audit_log where at >= '2025-03-01')", asAdministrator: true);
            Assert.NotEmpty((await AuditVerifier.RunAsync(_database, [], default)).Faults);
            await Assert.ThrowsAsync<AuditArchiveException>(() => archive.RunAsync(new DateOnly(2025, 5, 1), folder.FullName, default));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Where_a_chain_begins_is_still_known_when_the_month_that_said_so_has_gone_too()
    {
        var folder = Directory.CreateTempSubdirectory("hub-audit-");
        var clock = new MovingClock(new DateTimeOffset(2025, 1, 20, 0, 0, 0, TimeSpan.Zero));
        var archive = new AuditArchive(_database, clock);
        try
        {
            // A hub that is quiet from January to October.
            await using var log = new AuditLog(_database, clock);
            await log.WriteAsync(Record(1));
            clock.Now = new DateTimeOffset(2025, 8, 10, 0, 0, 0, TimeSpan.Zero);
            await archive.RunAsync(new DateOnly(2025, 2, 1), folder.FullName, default);
            clock.Now = new DateTimeOffset(2025, 10, 5, 0, 0, 0, TimeSpan.Zero);
            await log.WriteAsync(Record(2));
            clock.Now = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

            await archive.RunAsync(new DateOnly(2025, 10, 1), folder.FullName, default);

            Assert.Empty((await AuditVerifier.RunAsync(_database, [], default)).Faults);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static AuditRecord Record(int i) => new()
    {
        Kind = AuditKind.Read, Role = RoleNames.Of(Role.Admin), Subject = $"s{i}", Purpose = "走访", Columns = ["Resident.name"], Ids = [Guid.CreateVersion7(), Guid.CreateVersion7()], Count = 2,
    };

    private async Task ExecuteAsync(string statement, bool asAdministrator = false)
    {
        if (asAdministrator)
        {
            await postgis.ExecuteAsync(new NpgsqlConnectionStringBuilder(_database.ConnectionString).Database!, statement);
            return;
        }

        await using var command = _database.Writing.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class MovingClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class StandingAt(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
