using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace Jianye.DataHub.Tests.Integration.Queries;

/// <summary>A small district with fixed ids and an unmoving clock, so that answers can be kept as snapshots: two streets, three level-1
/// grids and five level-2 grids, all of them squares of a hundredth of a degree, and a few rows of every entity.</summary>
/// <remarks>A file a part. An id says its type and number.</remarks>
internal static partial class QueryWorld
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 1, 17, 30, 0, TimeSpan.Zero);

    /// <summary>Puts the small district in the place of the real one.</summary>
    public static async Task FillAsync(HubDatabase database)
    {
        await using var context = database.CreateContext();
        var tables = context.Model.GetEntityTypes().Where(type => !type.IsOwned() && type.GetTableName() is not null).Select(type => $"\"{type.GetTableName()}\"").Distinct();
        await using (var command = database.Writing.CreateCommand($"truncate {string.Join(", ", tables)} cascade")) await command.ExecuteNonQueryAsync();
        // A run and its platform point at each other, as do a resident and the household: what points back is set afterwards.
        foreach (var part in new[] { Territory(), Organizations(), Places(), People(), Households(), Work(), Care(), Deliveries(), Staff(), Party(), Services(), Voices(), Welfare() })
        {
            context.AddRange(part);
            await context.SaveChangesAsync();
        }

        await PointBackAsync(context);
        await AddRecordsAsync(database);
        await AddAuditAsync(database);
    }

    /// <summary>The key of the n-th row of a type.</summary>
    private static Guid Key(Kind kind, int number) => new($"0195a000-0000-7000-8000-{(int)kind:x4}{number:x8}");

    private static Guid? KeyOrNone(Kind kind, int? number) => number is { } some ? Key(kind, some) : null;

    private static DateTimeOffset At(int day, int hour, int minute = 0) => new(2026, 2, day, hour, minute, 0, TimeSpan.Zero);

    private static async Task PointBackAsync(HubContext context)
    {
        foreach (var (resident, household, careClient) in new[] { (1, 1, (int?)1), (2, 1, null), (3, 2, 2), (4, 2, null) })
        {
            var row = await context.Residents.FindAsync(Key(Kind.Resident, resident));
            (row!.HouseholdId, row.CareClientId) = (Key(Kind.Household, household), KeyOrNone(Kind.CareClient, careClient));
        }

        var first = (await context.Residents.FindAsync(Key(Kind.Resident, 1)))!;
        (first.CareAgreementId, first.VolunteerAccountId) = (Key(Kind.CareAgreement, 1), Key(Kind.VolunteerAccount, 1));
        (first.PartyMembershipId, first.SocialWorkerId) = (Key(Kind.PartyMember, 1), Key(Kind.SocialWorker, 1));
        (await context.Platforms.FindAsync(Key(Kind.Platform, 1)))!.LastRunId = Key(Kind.PlatformRun, 2);
        await LinkAsync(context);
        await context.SaveChangesAsync();
    }

    private static async Task LinkAsync(HubContext context)
    {
        (await context.ServiceItems.FindAsync(Key(Kind.ServiceItem, 1)))!.CoResponsible.Add((await context.Organizations.FindAsync(Key(Kind.Organization, 1)))!);
        (await context.Activities.FindAsync(Key(Kind.Activity, 1)))!.Participants.Add((await context.Set<PartyMember>().FindAsync(Key(Kind.PartyMember, 1)))!);
        (await context.ServicePoints.FindAsync(Key(Kind.ServicePoint, 1)))!.Items.Add((await context.Set<ServiceItem>().FindAsync(Key(Kind.ServiceItem, 1)))!);
        (await context.AdmissionRequests.FindAsync(Key(Kind.AdmissionRequest, 1)))!.Communities.Add((await context.Set<Community>().FindAsync(Key(Kind.Community, 1)))!);
        (await context.Meetings.FindAsync(Key(Kind.Meeting, 1)))!.Consultations.Add((await context.Set<Consultation>().FindAsync(Key(Kind.Consultation, 1)))!);
        (await context.PublicWelfareProjects.FindAsync(Key(Kind.PublicWelfareProject, 1)))!.Communities.Add((await context.Set<Community>().FindAsync(Key(Kind.Community, 1)))!);
    }

    /// <summary>The number that an id holds for its type.</summary>
    private enum Kind
    {
        District = 1, Street, Community, Grid, Organization, Building, Address, Household, Resident, GridTeamMember, Incident, Visit,
        ServiceItem, ServiceRequest, CareClient, EmergencyContact, CareAgreement, CareOrder, Platform, PlatformRun, Rejection, PolicyDocument,
        AssistanceCase, ChannelAccount, SocialWorker, WorkDiaryEntry, PerformanceReview, VolunteerAccount, TimeEntry,
        Activity, ActivitySignup, PartyBranch, PartyMember, MicroWish, MicroDeed, Honour,
        ServicePoint, Booking, Complex, ComplexApplication, ComplexReview, AdmissionRequest, Consultation,
        ConsultationStage, Meeting, TargetIndicator, TargetReport, PublicWelfareProject, ProjectPayment, Announcement,
        MessageGroup, Message, DataQualityMeasure, MatchReview, AuditEntry, Attachment,
    }
}
