using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Model;

/// <summary>Relations that no single foreign key tells.</summary>
internal static class SpecialNavigations
{
    private static readonly (string Column, string Word) AtLevel1 = ("level", "LEVEL_1");
    private static readonly (string Column, string Word) AtLevel2 = ("level", "LEVEL_2");

    private static readonly (string Name, Type Target)[] Placed =
    [
        ("Residents", typeof(Resident)), ("Households", typeof(Household)), ("Buildings", typeof(Building)), ("Addresses", typeof(Address)),
        ("Organizations", typeof(Organization)), ("Incidents", typeof(Incident)), ("Visits", typeof(Visit)),
        ("ServiceRequests", typeof(ServiceRequest)), ("CareClients", typeof(CareClient)),
        ("AssistanceCases", typeof(AssistanceCase)), ("ChannelAccounts", typeof(ChannelAccount)),
        ("SocialWorkers", typeof(SocialWorker)), ("WorkDiaryEntries", typeof(WorkDiaryEntry)),
        ("PerformanceReviews", typeof(PerformanceReview)), ("VolunteerAccounts", typeof(VolunteerAccount)),
        ("Activities", typeof(Activity)), ("PartyBranches", typeof(PartyBranch)), ("MicroWishes", typeof(MicroWish)),
        ("ServicePoints", typeof(ServicePoint)), ("Complexes", typeof(Complex)), ("Consultations", typeof(Consultation)),
        ("Meetings", typeof(Meeting)), ("Announcements", typeof(Announcement)), ("MessageGroups", typeof(MessageGroup)),
        ("Messages", typeof(Message)),
    ];

    /// <summary>What the hub makes of itself, and what is only found through another, comes from no record.</summary>
    private static readonly HashSet<Type> WithoutSources = [typeof(Source), typeof(Platform), typeof(PlatformRun), typeof(Rejection), typeof(MatchReview), typeof(EmergencyContact), typeof(AuditEntry), typeof(Attachment)];

    public static IEnumerable<NavigationModel> Of(HubModel hub, EntityModel entity)
        => WithoutSources.Contains(entity.ClrType) ? Own(hub, entity) : Own(hub, entity).Append(Many(hub, entity, nameof(Entity.Sources), typeof(Source), new Correlation("id", "entity_id")));

    private static IEnumerable<NavigationModel> Own(HubModel hub, EntityModel entity) => entity.ClrType switch
    {
        // What belongs to a level-2 grid belongs to its parent too.
        var type when type == typeof(Grid) => InPlace(hub, entity, new("id", "level1_grid_id", AtLevel1), new("id", "grid_id", AtLevel2))
            .Append(Many(hub, entity, "Communities", typeof(Community), new("id", "grid_id", AtLevel1), new("community_id", "id", AtLevel2))),
        var type when type == typeof(Community) => InPlace(hub, entity, new Correlation("id", "community_id")),
        var type when type == typeof(Street) => InPlace(hub, entity, new Correlation("id", "street_id"))
            .Append(Many(hub, entity, "Grids", typeof(Grid), new Correlation("id", "street_id", Where: AtLevel1))),
        var type when type == typeof(Resident) =>
        [
            // Disjoint: what the person reported counts only where it does not concern the person.
            Many(hub, entity, "Incidents", typeof(Incident),
                new Correlation("id", "related_id"),
                new Correlation("id", "reporter_id", Through: ("grid_team_members", "person_id", "id"), ExceptEqual: "related_id")),
            Many(hub, entity, "Consultations", typeof(Consultation), new Correlation("id", "id", Through: ("consultation_stages", "actor_id", "consultation_id"))),
            // Disjoint: an entry has its keys in one of the two.
            Many(hub, entity, nameof(Resident.AccessLog), typeof(AuditEntry),
                new Correlation("id", AuditEntry.IdsColumn, IsList: true), new Correlation("id", AuditEntry.ListedIdsColumn, IsList: true)),
            Many(hub, entity, "CareOrders", typeof(CareOrder), new Correlation("id", "client_id", Through: ("care_clients", "person_id", "id"))),
        ],
        var type when type == typeof(Organization) =>
            [Many(hub, entity, "Members", typeof(Resident), new Correlation("id", "id", Through: ("grid_team_members", "organization_id", "person_id")))],
        _ => [],
    };

    private static IEnumerable<NavigationModel> InPlace(HubModel hub, EntityModel entity, params Correlation[] correlations)
        => Placed.Select(placed => Many(hub, entity, placed.Name, placed.Target, correlations));

    private static NavigationModel Many(HubModel hub, EntityModel source, string name, Type target, params Correlation[] correlations)
        => new() { Name = name, Source = source, Target = hub.Find(target), IsCollection = true, Correlations = correlations };
}
