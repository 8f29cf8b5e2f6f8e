using Jianye.DataHub.Data.Entities;
using static Jianye.DataHub.Data.Access.RowRule;

namespace Jianye.DataHub.Data.Access;

/// <summary>Who may see the rows of which entity: the one declaration from which all guards are made (docs/guides/access.md has it in words).</summary>
internal static class EntityGuards
{
    private static readonly Holds IsMine = new("PersonId", RightsValue.Person);

    private static readonly Holds WithinGrids = new("GridId", RightsValue.GridsWithin);

    private static readonly Through OfIncident = new(nameof(Attachment.IncidentId), typeof(Incident));

    private static readonly Dictionary<Type, EntityGuard> All = new()
    {
        [typeof(District)] = EntityGuard.OfAll,
        [typeof(Street)] = EntityGuard.OfAll,
        [typeof(Community)] = EntityGuard.OfAll,
        [typeof(Grid)] = EntityGuard.OfAll,
        [typeof(Organization)] = EntityGuard.OfAll,
        [typeof(ServiceItem)] = EntityGuard.OfAll,
        [typeof(ServicePoint)] = EntityGuard.OfAll,
        [typeof(PolicyDocument)] = EntityGuard.OfAll,
        [typeof(Announcement)] = EntityGuard.OfAll,

        [typeof(Platform)] = EntityGuard.OfStaff,
        [typeof(PlatformRun)] = EntityGuard.OfStaff,
        [typeof(DataQualityMeasure)] = EntityGuard.OfStaff,
        [typeof(AdmissionRequest)] = EntityGuard.OfStaff,
        [typeof(PublicWelfareProject)] = EntityGuard.OfStaff,
        [typeof(ProjectPayment)] = EntityGuard.OfStaff,
        [typeof(TargetIndicator)] = EntityGuard.OfStaff,
        [typeof(TargetReport)] = EntityGuard.OfStaff,
        [typeof(Rejection)] = EntityGuard.OfNobody,

        [typeof(Building)] = EntityGuard.OfPlace,
        [typeof(Address)] = EntityGuard.OfPlace.ForPerson(new From(typeof(Household), nameof(Household.AddressId), new Holds(nameof(Household.Id), RightsValue.Household))),
        [typeof(Household)] = EntityGuard.OfPlace.ForPerson(new Holds(nameof(Household.Id), RightsValue.Household)),
        [typeof(Resident)] = new EntityGuard(
            Public: new Never(),
            // Whose post is in the scope belongs to it, wherever the person lives.
            Territory: new Any(new Placed(), new From(typeof(GridTeamMember), nameof(GridTeamMember.PersonId), WithinGrids), new From(typeof(SocialWorker), nameof(SocialWorker.PersonId), new Placed())),
            Person: new Any(new Holds(nameof(Resident.Id), RightsValue.Person), new Holds(nameof(Resident.HouseholdId), RightsValue.Household)),
            Department: new Any(
                new From(typeof(ServiceRequest), nameof(ServiceRequest.ApplicantId), new Holds(nameof(ServiceRequest.DispatchedToId), RightsValue.Organization)),
                new From(typeof(Incident), nameof(Incident.RelatedId), new Holds(nameof(Incident.DispatchedToId), RightsValue.Organization)))),
        [typeof(GridTeamMember)] = EntityGuard.With(WithinGrids).ForPerson(IsMine),
        [typeof(Incident)] = EntityGuard.OfPlace
            .ForPerson(new Holds(nameof(Incident.ReportedById), RightsValue.Person))
            .ForDepartment(new Holds(nameof(Incident.DispatchedToId), RightsValue.Organization)),
        [typeof(Attachment)] = EntityGuard.With(OfIncident).ForPerson(OfIncident).ForDepartment(OfIncident),
        [typeof(ServiceRequest)] = EntityGuard.OfPlace
            .ForPerson(new Holds(nameof(ServiceRequest.ApplicantId), RightsValue.Person))
            .ForDepartment(new Holds(nameof(ServiceRequest.DispatchedToId), RightsValue.Organization)),
        [typeof(Visit)] = EntityGuard.OfPlace,
        [typeof(Consultation)] = EntityGuard.OfPlace with { Public = new IsWord(nameof(Consultation.State), EnumWords.Of(ConsultationStep.Published)) },
        [typeof(ConsultationStage)] = EntityGuard.With(new Through(nameof(ConsultationStage.ConsultationId), typeof(Consultation))),
        [typeof(Meeting)] = EntityGuard.OfPlace,
        [typeof(Complex)] = EntityGuard.OfPlace,
        [typeof(ComplexApplication)] = EntityGuard.With(new Through(nameof(ComplexApplication.ComplexId), typeof(Complex))),
        [typeof(ComplexReview)] = EntityGuard.With(new Through(nameof(ComplexReview.ApplicationId), typeof(ComplexApplication))),

        [typeof(CareClient)] = EntityGuard.OfPlace.ForPerson(IsMine),
        [typeof(EmergencyContact)] = EntityGuard.With(new From(typeof(CareClient), nameof(CareClient.EmergencyContactId), new Placed()))
            .ForPerson(new From(typeof(CareClient), nameof(CareClient.EmergencyContactId), IsMine)),
        [typeof(CareAgreement)] = EntityGuard.With(
            new Holds(nameof(CareAgreement.CommunityId), RightsValue.CommunitiesWithin), new Through(nameof(CareAgreement.ClientId), typeof(CareClient)))
            .ForPerson(new Through(nameof(CareAgreement.ClientId), typeof(CareClient))),
        [typeof(CareOrder)] = EntityGuard.With(new Through(nameof(CareOrder.ClientId), typeof(CareClient))).ForPerson(new Through(nameof(CareOrder.ClientId), typeof(CareClient))),
        [typeof(AssistanceCase)] = EntityGuard.OfPlace.ForPerson(IsMine),
        [typeof(Booking)] = EntityGuard.With(new Through(nameof(Booking.PersonId), typeof(Resident)), new Through(nameof(Booking.PointId), typeof(ServicePoint), new Placed())).ForPerson(IsMine),
        [typeof(VolunteerAccount)] = EntityGuard.OfPlace.ForPerson(IsMine),
        [typeof(TimeEntry)] = EntityGuard.With(new Through(nameof(TimeEntry.AccountId), typeof(VolunteerAccount))).ForPerson(new Through(nameof(TimeEntry.AccountId), typeof(VolunteerAccount))),
        [typeof(Activity)] = EntityGuard.OfPlace,
        [typeof(ActivitySignup)] = EntityGuard.With(
            new Through(nameof(ActivitySignup.AccountId), typeof(VolunteerAccount)), new Through(nameof(ActivitySignup.ActivityId), typeof(Activity)))
            .ForPerson(new Through(nameof(ActivitySignup.AccountId), typeof(VolunteerAccount))),

        [typeof(PartyBranch)] = EntityGuard.OfPlace,
        [typeof(PartyMember)] = EntityGuard.With(new Through(nameof(PartyMember.BranchId), typeof(PartyBranch)), new Through(nameof(PartyMember.PersonId), typeof(Resident))),
        [typeof(MicroDeed)] = EntityGuard.With(new Through(nameof(MicroDeed.BranchId), typeof(PartyBranch))),
        [typeof(MicroWish)] = EntityGuard.OfPlace,
        [typeof(Honour)] = EntityGuard.With(new Through(nameof(Honour.PersonId), typeof(Resident))),
        [typeof(ChannelAccount)] = EntityGuard.OfPlace,
        [typeof(MessageGroup)] = EntityGuard.OfPlace,
        [typeof(Message)] = EntityGuard.OfPlace,
        [typeof(SocialWorker)] = EntityGuard.OfPlace,
        [typeof(WorkDiaryEntry)] = EntityGuard.OfPlace,
        [typeof(PerformanceReview)] = EntityGuard.OfPlace,
        [typeof(MatchReview)] = EntityGuard.With(new Through(nameof(MatchReview.LeftId), typeof(Resident)), new Through(nameof(MatchReview.RightId), typeof(Resident))),
        [typeof(AuditEntry)] = EntityGuard.OfRoles(Role.Auditor, Role.Admin).ForPerson(new Any(new Lists(AuditEntry.IdsColumn, RightsValue.Person), new Lists(AuditEntry.ListedIdsColumn, RightsValue.Person))),
        // Reached only from the object of which it tells, which is guarded itself.
        [typeof(Source)] = EntityGuard.With(new Always()),
    };

    /// <exception cref="KeyNotFoundException">Nothing is declared for the entity.</exception>
    public static EntityGuard Of(Type entity) => All[entity];

    /// <summary>The entities for which something is declared.</summary>
    public static IReadOnlyCollection<Type> Declared => All.Keys;
}
