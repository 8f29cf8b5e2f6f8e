using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Tests.Integration.Queries;

internal static partial class QueryWorld
{
    private static IEnumerable<Entity> Care()
    {
        yield return new EmergencyContact { Id = Key(Kind.EmergencyContact, 1), Name = "王小明", Phone = "13900000009", PersonId = Key(Kind.Resident, 2) };
        yield return new CareClient
        {
            Id = Key(Kind.CareClient, 1), PersonId = Key(Kind.Resident, 1), Ability = CareAbility.SemiDependent, Since = new DateOnly(2023, 9, 1), AddressText = "3幢101",
            Location = Place(118.705, 32.005), AddressId = Key(Kind.Address, 1), EmergencyContactId = Key(Kind.EmergencyContact, 1),
        }.In(4);
        yield return new CareClient { Id = Key(Kind.CareClient, 2), PersonId = Key(Kind.Resident, 3) }.In(5);
        var items = new[] { 2, 3 }.Select(number => new ServiceItem { Id = Key(Kind.ServiceItem, 10 + number), List = ServiceList.ElderHelp, Code = $"ZL-1{number}", Title = $"居家服务{number}" }).ToList();
        foreach (var item in items) yield return item;
        yield return Agreement(1, CareAgreementStatus.Active, new DateOnly(2025, 1, 1), new DateOnly(2026, 12, 31), 1, items);
        yield return Agreement(2, CareAgreementStatus.Terminated, new DateOnly(2023, 9, 1), null, 1, items.Take(1));
        yield return Agreement(3, CareAgreementStatus.Active, null, null, 2, []);
        yield return Order(1, CareOrderState.Confirmed, At(5, 1), At(5, 3), Rating.Satisfied, 120.50m, 1, 1);
        yield return Order(2, CareOrderState.Placed, At(6, 1), null, null, null, 1, 1);
        yield return Order(3, CareOrderState.Cancelled, null, null, Rating.Dissatisfied, 0m, 2, null);
    }

    private static IEnumerable<Entity> Deliveries()
    {
        yield return new Platform { Id = Key(Kind.Platform, 1), Slug = "03-wo-grid", Name = "沃网格", NameEn = "Wo Grid", Delivery = "csv" };
        yield return new Platform { Id = Key(Kind.Platform, 2), Slug = "07-nj-smart-community", Name = "南京智慧社区", NameEn = "Nanjing Smart Community", Delivery = "unload" };
        yield return new PlatformRun { Id = Key(Kind.PlatformRun, 1), PlatformId = Key(Kind.Platform, 1), StartedAt = At(1, 1), FinishedAt = At(1, 2), Read = 10, Accepted = 8, Rejected = 2 };
        yield return new PlatformRun { Id = Key(Kind.PlatformRun, 2), PlatformId = Key(Kind.Platform, 1), StartedAt = At(2, 1), Read = 3_000_000_000 };
        yield return Rejection(1, "title_missing", 7, "T-7");
        yield return Rejection(2, "date_in_future", 9, null);
        yield return new DataQualityMeasure
        {
            Id = Key(Kind.DataQualityMeasure, 1), Entity = "Resident", MeasuredAt = At(2, 2), Current = true, Delivered = 10, Distinct = 6, Completeness = 0.75m, Accuracy = 0.9m, LatestAt = At(2, 1),
            OpenConflicts = 1, RunId = Key(Kind.PlatformRun, 2), CommunityId = Key(Kind.Community, 1),
        };
        yield return new DataQualityMeasure { Id = Key(Kind.DataQualityMeasure, 2), Entity = "Incident", MeasuredAt = At(1, 2), PlatformId = Key(Kind.Platform, 1) };
        yield return new MatchReview
        {
            Id = Key(Kind.MatchReview, 1), State = MatchReviewState.Open, LeftId = Key(Kind.Resident, 1), Evidence = MatchEvidence.NamePhone, Objections = ["OTHER_BIRTH_DATE"], OpenedAt = At(2, 3),
            LeftRecord = new() { Platform = "03-wo-grid", Dataset = "team", ExternalId = "WG-1", Role = "subject", Name = "王芳" },
            RightRecord = new() { Platform = "07-nj-smart-community", Dataset = "t_resident", ExternalId = "1001", Role = "subject" },
        };
        yield return new MatchReview
        {
            Id = Key(Kind.MatchReview, 2), State = MatchReviewState.Refused, LeftId = Key(Kind.Resident, 1), RightId = Key(Kind.Resident, 2), Evidence = MatchEvidence.CitizenId, Objections = ["OTHER_NAME"],
            OpenedAt = At(2, 3), DecidedAt = At(3, 3), DecidedBy = "clerk-1", Note = "两人同住",
            LeftRecord = new() { Platform = "03-wo-grid", Dataset = "team", ExternalId = "WG-2", Role = "subject" },
            RightRecord = new() { Platform = "07-nj-smart-community", Dataset = "t_resident", ExternalId = "1002", Role = "subject" },
        };
        yield return new PolicyDocument { Id = Key(Kind.PolicyDocument, 1), Title = "关于社区减负增效的实施意见", Topic = "减负" };
        yield return new PolicyDocument { Id = Key(Kind.PolicyDocument, 2), Title = "网格化服务管理办法" };
    }

    private static CareAgreement Agreement(int number, CareAgreementStatus status, DateOnly? signed, DateOnly? expires, int client, IEnumerable<ServiceItem> items)
    {
        var agreement = new CareAgreement
        {
            Id = Key(Kind.CareAgreement, number), Status = status, SignedOn = signed, ExpiresOn = expires, Family = number == 1 ? "王小明" : null, ClientId = Key(Kind.CareClient, client),
            CommunityId = Key(Kind.Community, 1), ProviderId = Key(Kind.Organization, 2),
        };
        foreach (var item in items) agreement.Items.Add(item);
        return agreement;
    }

    private static CareOrder Order(int number, CareOrderState state, DateTimeOffset? ordered, DateTimeOffset? done, Rating? rating, decimal? fee, int client, int? agreement) => new()
    {
        Id = Key(Kind.CareOrder, number), State = state, OrderedAt = ordered, DoneAt = done, Rating = rating, Fee = fee, Worker = number == 1 ? "护工甲" : null, ClientId = Key(Kind.CareClient, client),
        AgreementId = KeyOrNone(Kind.CareAgreement, agreement), ItemId = Key(Kind.ServiceItem, 2), History = number == 1 ? [new() { At = ordered, To = "PLACED" }] : [],
    };

    private static Rejection Rejection(int number, string code, long line, string? externalId) => new()
    {
        Id = Key(Kind.Rejection, number), PlatformId = Key(Kind.Platform, 1), RunId = Key(Kind.PlatformRun, 1), Dataset = "incidents", File = "incidents.csv", Line = line,
        ExternalId = externalId, Code = code, Reason = "The record can't be taken.", At = At(1, 1, number),
    };
}
