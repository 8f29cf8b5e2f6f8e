using Microsoft.EntityFrameworkCore;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The hub's model: owns the tables, the migrations and the writes of mutations. Reading goes through the reader, not through it.</summary>
public sealed class HubContext(DbContextOptions<HubContext> options) : DbContext(options)
{
    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<ActivitySignup> ActivitySignups => Set<ActivitySignup>();

    public DbSet<Address> Addresses => Set<Address>();

    public DbSet<AdmissionRequest> AdmissionRequests => Set<AdmissionRequest>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<AssistanceCase> AssistanceCases => Set<AssistanceCase>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<Building> Buildings => Set<Building>();

    public DbSet<CareAgreement> CareAgreements => Set<CareAgreement>();

    public DbSet<CareClient> CareClients => Set<CareClient>();

    public DbSet<CareOrder> CareOrders => Set<CareOrder>();

    public DbSet<ChannelAccount> ChannelAccounts => Set<ChannelAccount>();

    public DbSet<Community> Communities => Set<Community>();

    public DbSet<ComplexApplication> ComplexApplications => Set<ComplexApplication>();

    public DbSet<ComplexReview> ComplexReviews => Set<ComplexReview>();

    public DbSet<Complex> Complexes => Set<Complex>();

    public DbSet<ConsultationStage> ConsultationStages => Set<ConsultationStage>();

    public DbSet<Consultation> Consultations => Set<Consultation>();

    public DbSet<DataQualityMeasure> DataQuality => Set<DataQualityMeasure>();

    public DbSet<District> Districts => Set<District>();

    public DbSet<EmergencyContact> EmergencyContacts => Set<EmergencyContact>();

    public DbSet<GridTeamMember> GridTeamMembers => Set<GridTeamMember>();

    public DbSet<Grid> Grids => Set<Grid>();

    public DbSet<Honour> Honours => Set<Honour>();

    public DbSet<Household> Households => Set<Household>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<MessageGroup> MessageGroups => Set<MessageGroup>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<MicroDeed> MicroDeeds => Set<MicroDeed>();

    public DbSet<MicroWish> MicroWishes => Set<MicroWish>();

    public DbSet<MatchReview> MatchReviews => Set<MatchReview>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<PartyBranch> PartyBranches => Set<PartyBranch>();

    public DbSet<PartyMember> PartyMembers => Set<PartyMember>();

    public DbSet<PerformanceReview> PerformanceReviews => Set<PerformanceReview>();

    public DbSet<PlatformRun> PlatformRuns => Set<PlatformRun>();

    public DbSet<Platform> Platforms => Set<Platform>();

    public DbSet<PolicyDocument> PolicyDocuments => Set<PolicyDocument>();

    public DbSet<ProjectPayment> ProjectPayments => Set<ProjectPayment>();

    public DbSet<PublicWelfareProject> PublicWelfareProjects => Set<PublicWelfareProject>();

    public DbSet<Rejection> Rejections => Set<Rejection>();

    public DbSet<Resident> Residents => Set<Resident>();

    public DbSet<ServiceItem> ServiceItems => Set<ServiceItem>();

    public DbSet<ServicePoint> ServicePoints => Set<ServicePoint>();

    public DbSet<ServiceRequest> ServiceRequests => Set<ServiceRequest>();

    public DbSet<SocialWorker> SocialWorkers => Set<SocialWorker>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<Street> Streets => Set<Street>();

    public DbSet<TargetIndicator> TargetIndicators => Set<TargetIndicator>();

    public DbSet<TargetReport> TargetReports => Set<TargetReport>();

    public DbSet<TimeEntry> TimeEntries => Set<TimeEntry>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<VolunteerAccount> VolunteerAccounts => Set<VolunteerAccount>();

    public DbSet<WorkDiaryEntry> WorkDiaryEntries => Set<WorkDiaryEntry>();

    /// <summary>The options for a connection; nothing is opened by asking for the model.</summary>
    public static void Configure(DbContextOptionsBuilder options, System.Data.Common.DbDataSource? source = null)
    {
        if (source is null) options.UseNpgsql(npgsql => npgsql.UseNetTopologySuite());
        else options.UseNpgsql(source, npgsql => npgsql.UseNetTopologySuite());
        options.UseSnakeCaseNamingConvention();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("postgis");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(HubContext).Assembly);
        HubConventions.Apply(modelBuilder);
    }
}
