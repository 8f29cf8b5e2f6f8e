using Microsoft.EntityFrameworkCore;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The hub's model: owns the tables, the migrations and the writes of mutations. Reading goes through the reader, not through it.</summary>
public sealed class HubContext(DbContextOptions<HubContext> options) : DbContext(options)
{
    public DbSet<Address> Addresses => Set<Address>();

    public DbSet<Building> Buildings => Set<Building>();

    public DbSet<CareAgreement> CareAgreements => Set<CareAgreement>();

    public DbSet<CareClient> CareClients => Set<CareClient>();

    public DbSet<EmergencyContact> EmergencyContacts => Set<EmergencyContact>();

    public DbSet<CareOrder> CareOrders => Set<CareOrder>();

    public DbSet<Community> Communities => Set<Community>();

    public DbSet<District> Districts => Set<District>();

    public DbSet<Grid> Grids => Set<Grid>();

    public DbSet<GridTeamMember> GridTeamMembers => Set<GridTeamMember>();

    public DbSet<Household> Households => Set<Household>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<Platform> Platforms => Set<Platform>();

    public DbSet<PlatformRun> PlatformRuns => Set<PlatformRun>();

    public DbSet<PolicyDocument> PolicyDocuments => Set<PolicyDocument>();

    public DbSet<Rejection> Rejections => Set<Rejection>();

    public DbSet<Resident> Residents => Set<Resident>();

    public DbSet<ServiceItem> ServiceItems => Set<ServiceItem>();

    public DbSet<ServiceRequest> ServiceRequests => Set<ServiceRequest>();

    public DbSet<Street> Streets => Set<Street>();

    public DbSet<Visit> Visits => Set<Visit>();

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
