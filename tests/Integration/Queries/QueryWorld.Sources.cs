using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Queries;

/// <summary>Records behind two residents and an incident: one replaced, one that speaks through another record, one that was set right.</summary>
internal static partial class QueryWorld
{
    private static async Task AddRecordsAsync(HubDatabase database)
    {
        await using var command = database.Writing.CreateCommand($$$"""
            insert into source_files (id, platform_id, run_id, path, digest) values
                ('0195a000-0000-7000-9000-000000000001', '{{{Key(Kind.Platform, 1)}}}', '{{{Key(Kind.PlatformRun, 1)}}}', '03-wo-grid/a.json', ''),
                ('0195a000-0000-7000-9000-000000000002', '{{{Key(Kind.Platform, 1)}}}', '{{{Key(Kind.PlatformRun, 2)}}}', '03-wo-grid/b.json', '');
            insert into source_records (dataset, source_key, occurrence, file_id, line, verdict, hash, recency, raw, claims) values
                ('03-wo-grid/incidents', 'E-1', 1, '0195a000-0000-7000-9000-000000000001', 1, 'accept', '{{{Guid.Empty}}}', 1500000000000, '{"eventNo":"E-1"}', '{"title": "路灯", "severity": 2, "related": {"mention": "related"}}'),
                ('03-wo-grid/team', 'WG-1', 1, '0195a000-0000-7000-9000-000000000001', 1, 'accept', '{{{Guid.Empty}}}', 1500000000000, '{"name":"旧"}', '{}'),
                ('03-wo-grid/team', 'WG-1', 2, '0195a000-0000-7000-9000-000000000002', 1, 'accept', '{{{Guid.Empty}}}', 1500000060000, '{"name":"新"}', '{}'),
                ('03-wo-grid/tags', 'T-1', 1, '0195a000-0000-7000-9000-000000000002', 2, 'accept', '{{{Guid.Empty}}}', null, '{"tag":"KCLR"}',
                    '{"through": {"dataset": "03-wo-grid/team", "key": "WG-1"}, "careGroups": [{"group": "EMPTY_NEST"}], "remarks": ["since holds no date."]}');
            insert into source_links (dataset, source_key, delivered, entity_id, live, held) values
                ('03-wo-grid/incidents', 'E-1', 1, '{{{Key(Kind.Incident, 1)}}}', true, 1), ('03-wo-grid/team', 'WG-1', 2, null, true, 2), ('03-wo-grid/tags', 'T-1', 1, null, true, 1);
            insert into person_mentions (dataset, source_key, occurrence, role, ordinal, name, phone, citizen_id, register, claims, rank, recency, resident_id, matched_by) values
                ('03-wo-grid/team', 'WG-1', 1, 'subject', 0, '旧', null, null, true, null, 7, 1500000000000, '{{{Key(Kind.Resident, 2)}}}', 'NAME_PHONE'),
                ('03-wo-grid/team', 'WG-1', 2, 'subject', 0, '新', '15400000001', '320105199003079011', true, '{"education": "21"}', 7, 1500000060000, '{{{Key(Kind.Resident, 1)}}}', 'CITIZEN_ID');
            insert into resident_aliases (id, resident_id) values ('{{{Key(Kind.Resident, 77)}}}', '{{{Key(Kind.Resident, 1)}}}');
            insert into claim_winners (resident_id, winners) values
                ('{{{Key(Kind.Resident, 1)}}}', '{"03-wo-grid/team/WG-1": ["name", "birthDate", "phone"], "03-wo-grid/tags/T-1": ["careGroups"]}');
            """);
        await command.ExecuteNonQueryAsync();
    }
}
