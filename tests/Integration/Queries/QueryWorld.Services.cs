using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Tests.Integration.Queries;

internal static partial class QueryWorld
{
    private static IEnumerable<Entity> Services()
    {
        yield return new ServicePoint
        {
            Id = Key(Kind.ServicePoint, 1), Kind = ServicePointKind.Party, Name = "名称", AddressText = "地址", Location = Place(118.705, 32.005),
            OpenHours = [new() { Opens = "开始", Closes = "结束", Staggered = true }], Rooms = [new() { Id = "房间编号", Name = "名称", Area = 12.5m, MultiUse = true }],
            OrganizationId = Key(Kind.Organization, 1),
        }.In(4);
        yield return new ServicePoint { Id = Key(Kind.ServicePoint, 2) }.In(5);
        yield return new Booking
        {
            Id = Key(Kind.Booking, 1), RoomId = "R1", Purpose = "用途", StartsAt = At(3, 4), EndsAt = At(3, 4), State = BookingState.Used,
            History = [new() { At = At(3, 4), By = "甲", To = "USED" }], PointId = Key(Kind.ServicePoint, 1), PersonId = Key(Kind.Resident, 1),
        };
        yield return new Booking { Id = Key(Kind.Booking, 2) };
        yield return new Complex
        {
            Id = Key(Kind.Complex, 1), Name = "名称", Area = 12.5m, Functions = ["甲", "乙"], Signage = true, Location = Place(118.705, 32.005),
            ServicePointId = Key(Kind.ServicePoint, 1),
        }.In(4);
        yield return new Complex { Id = Key(Kind.Complex, 2) }.In(5);
        yield return new ComplexApplication
        {
            Id = Key(Kind.ComplexApplication, 1), Batch = 12, SubmittedOn = new DateOnly(2025, 4, 1), State = ApplicationState.UnderReview,
            History = [new() { At = At(3, 4), By = "甲", To = "UNDER_REVIEW" }], ComplexId = Key(Kind.Complex, 1), ApplicantId = Key(Kind.Organization, 1),
            ContactId = Key(Kind.Resident, 1),
        };
        yield return new ComplexApplication { Id = Key(Kind.ComplexApplication, 2) };
        yield return new ComplexReview
        {
            Id = Key(Kind.ComplexReview, 1), Scores = new() { Positioning = 12, Area = 12, FunctionSet = 12, Signage = 12 }, Total = 12, Expert = "专家姓名",
            Comment = "评语", ReviewedOn = new DateOnly(2025, 4, 1), ApplicationId = Key(Kind.ComplexApplication, 1),
        };
        yield return new ComplexReview { Id = Key(Kind.ComplexReview, 2) };
        yield return new AdmissionRequest
        {
            Id = Key(Kind.AdmissionRequest, 1), Title = "拟下派事项", StaffReady = true, GuidanceReady = true, FundsReady = true, Funds = 12.5m,
            SubmittedOn = new DateOnly(2025, 4, 1), DecidedOn = new DateOnly(2025, 4, 1), Reason = "审核意见", State = AdmissionState.Listed,
            History = [new() { At = At(3, 4), By = "甲", To = "LISTED" }], ApplicantId = Key(Kind.Organization, 1), ItemId = Key(Kind.ServiceItem, 1),
            HandlerId = Key(Kind.Resident, 1),
        };
        yield return new AdmissionRequest { Id = Key(Kind.AdmissionRequest, 2) };
    }
}
