using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Tests.Integration.Queries;

internal static partial class QueryWorld
{
    private static IEnumerable<Entity> Staff()
    {
        yield return new SocialWorker
        {
            Id = Key(Kind.SocialWorker, 1), Number = "SO-1", Post = WorkerPost.GridChief, Since = new DateOnly(2025, 4, 1), PersonId = Key(Kind.Resident, 1),
        }.In(4);
        yield return new SocialWorker { Id = Key(Kind.SocialWorker, 2) }.In(5);
        yield return new WorkDiaryEntry
        {
            Id = Key(Kind.WorkDiaryEntry, 1), Date = new DateOnly(2025, 4, 1), Slot = DiarySlot.Afternoon, Kind = DiaryKind.Mediation, Text = "工作内容", Hours = 12.5m,
            Review = "点评", WorkerId = Key(Kind.SocialWorker, 1), VisitedId = Key(Kind.Resident, 1),
        }.In(4);
        yield return new WorkDiaryEntry { Id = Key(Kind.WorkDiaryEntry, 2) }.In(5);
        yield return new PerformanceReview
        {
            Id = Key(Kind.PerformanceReview, 1), Year = 2025, Quarter = 1, Scores = new() { GridService = 12.5m, ResidentRating = 12.5m, Competence = 12.5m },
            Total = 12.5m, Grade = PerformanceGrade.Competent, Bonus = 12.5m, AssessedOn = new DateOnly(2025, 4, 1), WorkerId = Key(Kind.SocialWorker, 1),
            AssessorId = Key(Kind.Organization, 1),
        }.In(4);
        yield return new PerformanceReview { Id = Key(Kind.PerformanceReview, 2) }.In(5);
        yield return new TargetIndicator
        {
            Id = Key(Kind.TargetIndicator, 1), Number = "TA-1", Name = "指标名称", Year = 2025, Target = "目标值", Comparator = TargetComparator.AtMost,
            TargetValue = 12.5m, Unit = "计量单位", Weight = 12.5m, DueDate = new DateOnly(2025, 4, 1), StreetId = Key(Kind.Street, 1),
            OwnerUnitId = Key(Kind.Organization, 1),
        };
        yield return new TargetIndicator { Id = Key(Kind.TargetIndicator, 2) };
        yield return new TargetReport
        {
            Id = Key(Kind.TargetReport, 1), Month = new DateOnly(2025, 4, 1), Value = 12.5m, Progress = 12.5m, ReportedOn = new DateOnly(2025, 4, 1), Note = "备注",
            Reporter = "填报人", IndicatorId = Key(Kind.TargetIndicator, 1), OrganizationId = Key(Kind.Organization, 1),
        };
        yield return new TargetReport { Id = Key(Kind.TargetReport, 2) };
    }
}
