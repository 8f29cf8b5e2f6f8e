namespace Jianye.DataHub.Data.Access;

/// <summary>What each table needs to be read, stated a second time and in other words than <see cref="EntityGuards"/>: a table that is not named here needs a guard that
/// nothing fulfils. Who changes one list must change the other.</summary>
internal static class GuardNeeds
{
    private static readonly HashSet<string> ForEverybody =
    [
        "districts", "streets", "communities", "grids", "organizations", "service_items", "service_points", "policy_documents", "announcements",
        // Pairs of keys, which tell nothing without the rows at both ends.
        "resident_aliases", "activity_participants", "admission_request_communities", "care_agreement_items", "meeting_consultations", "public_welfare_project_communities",
        "service_item_co_responsible", "service_point_items",
    ];

    /// <summary>Seen whole by the roles that watch over the others, and by nobody else, however far they see.</summary>
    private const string AuditLog = "audit_log";

    private static readonly HashSet<string> ForStaff =
    [
        "platforms", "platform_runs", "data_quality", "admission_requests", "public_welfare_projects", "project_payments", "target_indicators", "target_reports",
    ];

    /// <summary>Tables whose rows say where they lie.</summary>
    private static readonly HashSet<string> WithPlace =
    [
        "buildings", "addresses", "households", "residents", "incidents", "service_requests", "visits", "consultations", "meetings", "complexes", "care_clients",
        "assistance_cases", "volunteer_accounts", "activities", "party_branches", "micro_wishes", "channel_accounts", "message_groups", "messages", "social_workers",
        "work_diary_entries", "performance_reviews", "service_points",
        // Numbers of rows: whom else a row concerns they don't say, so the place alone makes up a guard.
        "incident_counts", "service_request_counts",
    ];

    private static readonly (string, RightsValue)[] Place =
    [
        ("street_id", RightsValue.Streets), ("level1_grid_id", RightsValue.Level1Grids), ("community_id", RightsValue.Communities), ("grid_id", RightsValue.Level2Grids),
    ];

    private static readonly Dictionary<(string Table, RowReach Reach), (string Column, RightsValue Value)[]> Own = new()
    {
        [("grid_team_members", RowReach.Territory)] = [("grid_id", RightsValue.GridsWithin)],
        [("care_agreements", RowReach.Territory)] = [("community_id", RightsValue.CommunitiesWithin)],
        [("residents", RowReach.Person)] = [("id", RightsValue.Person), ("household_id", RightsValue.Household)],
        [("households", RowReach.Person)] = [("id", RightsValue.Household)],
        [("service_requests", RowReach.Person)] = [("applicant_id", RightsValue.Person)],
        [("incidents", RowReach.Person)] = [("reported_by_id", RightsValue.Person)],
        [("care_clients", RowReach.Person)] = [("person_id", RightsValue.Person)],
        [("assistance_cases", RowReach.Person)] = [("person_id", RightsValue.Person)],
        [("bookings", RowReach.Person)] = [("person_id", RightsValue.Person)],
        [("volunteer_accounts", RowReach.Person)] = [("person_id", RightsValue.Person)],
        [("grid_team_members", RowReach.Person)] = [("person_id", RightsValue.Person)],
        [("service_requests", RowReach.Department)] = [("dispatched_to_id", RightsValue.Organization)],
        [("incidents", RowReach.Department)] = [("dispatched_to_id", RightsValue.Organization)],
        [("platforms", RowReach.Platform)] = [("id", RightsValue.Platform)],
        [("platform_runs", RowReach.Platform)] = [("platform_id", RightsValue.Platform)],
        [("rejections", RowReach.Platform)] = [("platform_id", RightsValue.Platform)],
        [("sources", RowReach.Platform)] = [("platform_id", RightsValue.Platform)],
        [("deliveries", RowReach.Platform)] = [("platform_id", RightsValue.Platform)],
        [(AuditLog, RowReach.Person)] = [("ids", RightsValue.Person), ("listed_ids", RightsValue.Person)],
    };

    /// <summary>Own column, the other table, its column.</summary>
    private static readonly Dictionary<(string Table, RowReach Reach), (string Column, string Other, string OtherColumn)[]> Ways = new()
    {
        [("residents", RowReach.Territory)] = [("id", "grid_team_members", "person_id"), ("id", "social_workers", "person_id")],
        [("consultation_stages", RowReach.Territory)] = [("consultation_id", "consultations", "id")],
        [("complex_applications", RowReach.Territory)] = [("complex_id", "complexes", "id")],
        [("complex_reviews", RowReach.Territory)] = [("application_id", "complex_applications", "id")],
        [("emergency_contacts", RowReach.Territory)] = [("id", "care_clients", "emergency_contact_id")],
        [("care_agreements", RowReach.Territory)] = [("client_id", "care_clients", "id")],
        [("care_orders", RowReach.Territory)] = [("client_id", "care_clients", "id")],
        [("bookings", RowReach.Territory)] = [("person_id", "residents", "id"), ("point_id", "service_points", "id")],
        [("time_entries", RowReach.Territory)] = [("account_id", "volunteer_accounts", "id")],
        [("activity_signups", RowReach.Territory)] = [("account_id", "volunteer_accounts", "id"), ("activity_id", "activities", "id")],
        [("party_members", RowReach.Territory)] = [("branch_id", "party_branches", "id"), ("person_id", "residents", "id")],
        [("micro_deeds", RowReach.Territory)] = [("branch_id", "party_branches", "id")],
        [("honours", RowReach.Territory)] = [("person_id", "residents", "id")],
        [("match_reviews", RowReach.Territory)] = [("left_id", "residents", "id"), ("right_id", "residents", "id")],
        [("attachments", RowReach.Territory)] = [("incident_id", "incidents", "id")],
        [("addresses", RowReach.Person)] = [("id", "households", "address_id")],
        [("emergency_contacts", RowReach.Person)] = [("id", "care_clients", "emergency_contact_id")],
        [("care_agreements", RowReach.Person)] = [("client_id", "care_clients", "id")],
        [("care_orders", RowReach.Person)] = [("client_id", "care_clients", "id")],
        [("time_entries", RowReach.Person)] = [("account_id", "volunteer_accounts", "id")],
        [("activity_signups", RowReach.Person)] = [("account_id", "volunteer_accounts", "id")],
        [("attachments", RowReach.Person)] = [("incident_id", "incidents", "id")],
        [("attachments", RowReach.Department)] = [("incident_id", "incidents", "id")],
        [("residents", RowReach.Department)] = [("id", "service_requests", "applicant_id"), ("id", "incidents", "related_id")],
    };

    public static bool IsGuarded(string table, RowReach reach, Role role) => table == AuditLog
        ? role is not (Role.Auditor or Role.Admin)
        : reach != RowReach.Everything && IsGuarded(table, reach);

    /// <summary>Whether the rows may be counted by who may not see them.</summary>
    public static bool IsCountable(string table) => table != AuditLog;

    private static bool IsGuarded(string table, RowReach reach) => !ForEverybody.Contains(table)
        && !(reach is RowReach.Territory or RowReach.Department && ForStaff.Contains(table))
        // Reached only from the object of which it tells.
        && !(reach == RowReach.Territory && table == "sources");

    /// <summary>The columns of a table that may be compared with the caller's rights, each with what of them.</summary>
    public static IEnumerable<(string Column, RightsValue Value)> Values(string table, RowReach reach)
        => (Own.GetValueOrDefault((table, reach)) ?? []).Concat(reach == RowReach.Territory && WithPlace.Contains(table) ? Place : []);

    /// <summary>The words that make a row public.</summary>
    public static IEnumerable<(string Column, string Word)> Words(string table) => table == "consultations" ? [("state", "PUBLISHED")] : [];

    /// <summary>The rows of other tables by which a row may be seen.</summary>
    public static IEnumerable<(string Column, string Other, string OtherColumn)> Links(string table, RowReach reach)
        => (Ways.GetValueOrDefault((table, reach)) ?? []).Concat(reach == RowReach.Platform ? [("id", "deliveries", "entity_id")] : []);
}
