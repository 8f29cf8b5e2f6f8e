using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Tests.Integration.Queries;

internal static partial class QueryWorld
{
    private static IEnumerable<Entity> Party()
    {
        yield return new PartyBranch
        {
            Id = Key(Kind.PartyBranch, 1), Name = "名称", MemberCount = 12, Secretary = "书记姓名", ParentId = Key(Kind.Organization, 1),
        }.In(4);
        yield return new PartyBranch { Id = Key(Kind.PartyBranch, 2) }.In(5);
        yield return new PartyMember
        {
            Id = Key(Kind.PartyMember, 1), JoinedOn = new DateOnly(2025, 4, 1), CheckedIn = true, WorkUnit = "工作单位", PersonId = Key(Kind.Resident, 1),
            BranchId = Key(Kind.PartyBranch, 1),
        };
        yield return new PartyMember { Id = Key(Kind.PartyMember, 2) };
        yield return new MicroWish
        {
            Id = Key(Kind.MicroWish, 1), Text = "心愿内容", AddressText = "地址", CreatedAt = At(3, 4), DoneAt = At(3, 4), State = WishState.Claimed,
            History = [new() { At = At(3, 4), By = "甲", To = "CLAIMED" }], WisherId = Key(Kind.Resident, 1), ClaimerId = Key(Kind.PartyMember, 1),
        }.In(4);
        yield return new MicroWish { Id = Key(Kind.MicroWish, 2) }.In(5);
        yield return new MicroDeed
        {
            Id = Key(Kind.MicroDeed, 1), Title = "标题", Text = "内容", Amount = 12.5m, Date = new DateOnly(2025, 4, 1), State = DeedState.Implementing,
            History = [new() { At = At(3, 4), By = "甲", To = "IMPLEMENTING" }], BranchId = Key(Kind.PartyBranch, 1),
        };
        yield return new MicroDeed { Id = Key(Kind.MicroDeed, 2) };
        yield return new Honour
        {
            Id = Key(Kind.Honour, 1), Kind = HonourKind.MoralModel, Title = "荣誉称号", Month = new DateOnly(2025, 4, 1), PersonId = Key(Kind.Resident, 1),
        };
        yield return new Honour { Id = Key(Kind.Honour, 2) };
    }
}
