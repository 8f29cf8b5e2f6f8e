using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Tests.Integration.Queries;

internal static partial class QueryWorld
{
    private static IEnumerable<Entity> Organizations()
    {
        yield return new Organization { Id = Key(Kind.Organization, 1), Kind = OrganizationKind.Department, Name = "区民政局", Status = OrganizationStatus.Active };
        yield return new Organization
        {
            Id = Key(Kind.Organization, 2), Kind = OrganizationKind.CareProvider, Name = "颐养服务中心", CreditCode = "91320105MA1", Status = OrganizationStatus.Active,
            LegalForm = "民办非企业", Tier = OrganizationTier.Brand, FoundedOn = new DateOnly(2012, 5, 4), AddressText = "兴隆大街1号", Location = Place(118.715, 32.006),
            SupervisorId = Key(Kind.Organization, 1),
        }.In(5);
        yield return new Organization
        {
            Id = Key(Kind.Organization, 3), Kind = OrganizationKind.PropertyCompany, Name = "旧物业", Status = OrganizationStatus.Cancelled, ParentId = Key(Kind.Organization, 2),
        }.In(7);
    }

    private static IEnumerable<Entity> Work()
    {
        yield return new GridTeamMember { Id = Key(Kind.GridTeamMember, 1), GridId = Key(Kind.Grid, 4), PersonId = Key(Kind.Resident, 2), Role = GridRole.GridChief, ValidFrom = new DateOnly(2024, 1, 1) };
        yield return new GridTeamMember { Id = Key(Kind.GridTeamMember, 2), GridId = Key(Kind.Grid, 4), PersonId = Key(Kind.Resident, 3), Role = GridRole.GridMember, OrganizationId = Key(Kind.Organization, 3) };
        yield return new GridTeamMember { Id = Key(Kind.GridTeamMember, 3), GridId = Key(Kind.Grid, 7), Role = GridRole.PropertyStaff };
        yield return Incident(1, "楼道堆物", IncidentCategory.FireSafety, 2, IncidentState.Handling, At(20, 1), At(20, 2), null, 4, (1, 2, 1, null));
        yield return Incident(2, "漏水", IncidentCategory.LeakDispute, 1, IncidentState.Closed, At(21, 1), At(21, 5), At(21, 3), 4, (1, null, 2, null));
        yield return Incident(3, "噪音", null, null, IncidentState.Reported, At(21, 1), null, At(21, 9), 5, (null, null, null, 1));
        yield return Incident(4, "占道", IncidentCategory.CityOrder, 3, IncidentState.Discovered, null, At(25, 2), At(26, 2), 6, (2, 1, null, 1));
        yield return Incident(5, null, null, 3, IncidentState.Resolved, At(22, 1), null, null, 7, (2, null, 3, 2));
        yield return Incident(6, "未定位", IncidentCategory.Other, null, IncidentState.Discovered, null, null, null, null, (null, null, null, null));
        yield return new Attachment
        {
            Id = Key(Kind.Attachment, 1), Name = "楼道.jpg", MediaType = "image/jpeg", Size = 120_000, Sha256 = new string('a', 64), UploadedBy = "wg-1", UploadedAt = At(20, 3), IncidentId = Key(Kind.Incident, 1),
        };
        yield return new Visit
        {
            Id = Key(Kind.Visit, 1), At = At(10, 6), Topic = "独居探访", Note = "一切安好", AddressText = "3幢", AddressId = Key(Kind.Address, 1), VisitorId = Key(Kind.GridTeamMember, 1), ResidentId = Key(Kind.Resident, 1),
        }.In(4);
        yield return new Visit { Id = Key(Kind.Visit, 2), At = At(12, 6), Topic = "独居探访", VisitorId = Key(Kind.GridTeamMember, 1), ResidentId = Key(Kind.Resident, 1) }.In(4);
        yield return new Visit { Id = Key(Kind.Visit, 3), Topic = null, VisitorId = Key(Kind.GridTeamMember, 2), ResidentId = Key(Kind.Resident, 3) }.In(5);
        yield return new ServiceItem
        {
            Id = Key(Kind.ServiceItem, 1), List = ServiceList.StreetCentre, CategoryNo = 1, Category = "民政", Code = "MZ-01", Ordinal = 1, Title = "高龄津贴申领", TimeLimit = 5,
            Since = new DateOnly(2020, 1, 1), UpdatedOn = new DateOnly(2025, 1, 1), Window = "3", Domain = ServiceDomain.ElderCare, ResponsibleId = Key(Kind.Organization, 1),
        };
        yield return new ServiceItem { Id = Key(Kind.ServiceItem, 2), List = ServiceList.ElderHelp, Code = "ZL-01", Title = "助浴", ResponsibleId = Key(Kind.Organization, 2) };
        yield return new ServiceItem { Id = Key(Kind.ServiceItem, 3), List = ServiceList.ElderHelp, Code = "ZL-02", Title = "助餐", ResponsibleId = Key(Kind.Organization, 2), TimeLimit = 0 };
        yield return Request(1, RequestChannel.Window, RequestCategory.Help, RequestState.Completed, At(3, 1), Rating.Satisfied, true, 1, 1, 4);
        yield return Request(2, RequestChannel.App, RequestCategory.Complaint, RequestState.Handling, At(4, 1), null, false, 1, null, 4);
        yield return Request(3, RequestChannel.Phone, null, RequestState.Submitted, null, null, null, 3, 2, 5);
        yield return Request(4, RequestChannel.Grid, RequestCategory.Enquiry, RequestState.Withdrawn, At(4, 1), null, null, null, null, null);
    }

    private static Incident Incident(
        int number, string? title, IncidentCategory? category, int? severity, IncidentState state, DateTimeOffset? reported, DateTimeOffset? due, DateTimeOffset? responded, int? grid,
        (int? Reporter, int? Handler, int? Related, int? DispatchedTo) persons) => new Incident
        {
            Id = Key(Kind.Incident, number), Title = title, Description = title, Category = category, EventType = severity is null ? null : "02", Severity = severity, State = state,
            ReportedAt = reported, OccurredAt = reported, FirstResponseDueAt = due, FirstRespondedAt = responded, AddressText = number == 1 ? "3幢" : null,
            Location = grid is null ? null : Place(118.701 + (number * 0.004), 32.004),
            History = number == 1 ? [new() { At = reported, To = "DISCOVERED", By = "王芳芳" }, new() { At = due, From = "DISCOVERED", To = "HANDLING", Note = "\"已派\"" }] : [],
            ReporterId = KeyOrNone(Kind.GridTeamMember, persons.Reporter), HandlerId = KeyOrNone(Kind.GridTeamMember, persons.Handler),
            RelatedId = KeyOrNone(Kind.Resident, persons.Related), DispatchedToId = KeyOrNone(Kind.Organization, persons.DispatchedTo),
        }.In(grid);

    private static ServiceRequest Request(
        int number, RequestChannel channel, RequestCategory? category, RequestState state, DateTimeOffset? created, Rating? rating, bool? isPublic, int? applicant, int? item, int? grid) => new ServiceRequest
        {
            Id = Key(Kind.ServiceRequest, number), Channel = channel, Category = category, State = state, Number = $"R-{number}", Title = $"申请{number}", Body = number == 1 ? "请协助" : null, CreatedAt = created,
            Answer = rating is null ? null : "已办结", AnsweredAt = rating is null ? null : created?.AddDays(1), ClosedAt = rating is null ? null : created?.AddDays(2), Rating = rating, Public = isPublic,
            History = number == 1 ? [new() { At = created, To = "SUBMITTED" }] : [], Location = grid is null ? null : Place(118.705, 32.0075),
            ApplicantId = KeyOrNone(Kind.Resident, applicant), ItemId = KeyOrNone(Kind.ServiceItem, item), FirstReceiverId = KeyOrNone(Kind.Organization, item),
            DispatchedToId = KeyOrNone(Kind.Organization, item), AnsweredById = rating is null ? null : Key(Kind.Organization, 1),
        }.In(grid);
}
