namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>The keys of all rows, so that a row can name another one before that is written.</summary>
internal sealed class DistrictKeys(long seed)
{
    /// <summary>By the number of the person, less one.</summary>
    public KeySeries Residents { get; } = new(seed, "residents");

    /// <summary>By the index of the household.</summary>
    public KeySeries Households { get; } = new(seed, "households");

    /// <summary>By the index of the household that lives there.</summary>
    public KeySeries Addresses { get; } = new(seed, "addresses");

    /// <summary>By the index of the building.</summary>
    public KeySeries Buildings { get; } = new(seed, "buildings");

    /// <summary>By the number of the seat, less one.</summary>
    public KeySeries TeamMembers { get; } = new(seed, "grid_team_members");

    /// <summary>By the number of the worker, less one.</summary>
    public KeySeries SocialWorkers { get; } = new(seed, "social_workers");

    public KeySeries Organizations { get; } = new(seed, "organizations");

    public KeySeries ServiceItems { get; } = new(seed, "service_items");

    public KeySeries Incidents { get; } = new(seed, "incidents");

    public KeySeries ServiceRequests { get; } = new(seed, "service_requests");

    /// <summary>Of care clients and their emergency contacts; by the place in <see cref="LoadedDistrict.Elders"/>.</summary>
    public KeySeries CareClients { get; } = new(seed, "care_clients");

    public KeySeries CareAgreements { get; } = new(seed, "care_agreements");

    public KeySeries CareOrders { get; } = new(seed, "care_orders");

    public KeySeries Visits { get; } = new(seed, "visits");

    /// <summary>By the place in <see cref="LoadedDistrict.Followers"/>.</summary>
    public KeySeries ChannelAccounts { get; } = new(seed, "channel_accounts");

    /// <summary>By the place in <see cref="LoadedDistrict.Volunteers"/>.</summary>
    public KeySeries VolunteerAccounts { get; } = new(seed, "volunteer_accounts");

    /// <summary>By the index of the level-2 grid.</summary>
    public KeySeries PartyBranches { get; } = new(seed, "party_branches");

    /// <summary>By the place in <see cref="LoadedDistrict.PartyMembers"/>.</summary>
    public KeySeries PartyMembers { get; } = new(seed, "party_members");

    public KeySeries Activities { get; } = new(seed, "activities");

    public KeySeries ActivitySignups { get; } = new(seed, "activity_signups");

    public KeySeries Consultations { get; } = new(seed, "consultations");

    public KeySeries ConsultationStages { get; } = new(seed, "consultation_stages");

    public KeySeries ServicePoints { get; } = new(seed, "service_points");
}
