using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Tests.Integration.Queries;

internal static partial class QueryWorld
{
    private static IEnumerable<Entity> Welfare()
    {
        yield return new AssistanceCase
        {
            Id = Key(Kind.AssistanceCase, 1), Kind = AssistanceKind.ExtremePoverty, Since = new DateOnly(2025, 4, 1), Status = AssistanceStatus.Stopped,
            AddressText = "居住地址", PersonId = Key(Kind.Resident, 1),
        }.In(4);
        yield return new AssistanceCase { Id = Key(Kind.AssistanceCase, 2) }.In(5);
        yield return new VolunteerAccount
        {
            Id = Key(Kind.VolunteerAccount, 1), Number = "VO-1", Skills = ["甲", "乙"], Since = new DateOnly(2025, 4, 1), Status = AccountStatus.Frozen,
            Balance = 12.5m, PersonId = Key(Kind.Resident, 1),
        }.In(4);
        yield return new VolunteerAccount { Id = Key(Kind.VolunteerAccount, 2) }.In(5);
        yield return new TimeEntry
        {
            Id = Key(Kind.TimeEntry, 1), Kind = TimeEntryKind.Spend, Hours = 12.5m, At = At(3, 4), Memo = "备注", AccountId = Key(Kind.VolunteerAccount, 1),
            CounterpartyId = Key(Kind.VolunteerAccount, 1), ActivityId = Key(Kind.Activity, 1),
        };
        yield return new TimeEntry { Id = Key(Kind.TimeEntry, 2) };
        yield return new Activity
        {
            Id = Key(Kind.Activity, 1), Kind = ActivityKind.MicroAction, Title = "标题", StartsAt = At(3, 4), EndsAt = At(3, 4), Place = "地点",
            Location = Place(118.705, 32.005), Capacity = 12, Status = ActivityStatus.Closed, HostId = Key(Kind.Organization, 1), BranchId = Key(Kind.PartyBranch, 1),
        }.In(4);
        yield return new Activity { Id = Key(Kind.Activity, 2) }.In(5);
        yield return new ActivitySignup
        {
            Id = Key(Kind.ActivitySignup, 1), At = At(3, 4), CheckedIn = true, ActivityTitle = "活动名称", AccountId = Key(Kind.ChannelAccount, 1),
            ActivityId = Key(Kind.Activity, 1),
        };
        yield return new ActivitySignup { Id = Key(Kind.ActivitySignup, 2) };
        yield return new PublicWelfareProject
        {
            Id = Key(Kind.PublicWelfareProject, 1), Number = "PU-1", Title = "项目名称", Round = "批次", Requested = 12.5m, Granted = 12.5m, Beneficiaries = "受益人群",
            Score = 12.5m, StartedOn = new DateOnly(2025, 4, 1), State = ProjectState.Approved, History = [new() { At = At(3, 4), By = "甲", To = "APPROVED" }],
            OrganizationId = Key(Kind.Organization, 1), LeaderId = Key(Kind.Resident, 1),
        };
        yield return new PublicWelfareProject { Id = Key(Kind.PublicWelfareProject, 2) };
        yield return new ProjectPayment
        {
            Id = Key(Kind.ProjectPayment, 1), Instalment = 12, Amount = 12.5m, PaidOn = new DateOnly(2025, 4, 1), Note = "备注",
            ProjectId = Key(Kind.PublicWelfareProject, 1),
        };
        yield return new ProjectPayment { Id = Key(Kind.ProjectPayment, 2) };
    }
}
