using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Tests.Integration.Queries;

internal static partial class QueryWorld
{
    private static IEnumerable<Entity> Voices()
    {
        yield return new ChannelAccount
        {
            Id = Key(Kind.ChannelAccount, 1), Channel = AccountChannel.App, Nickname = "昵称", Active = true, Verified = true, Since = At(3, 4),
            Location = Place(118.705, 32.005), PersonId = Key(Kind.Resident, 1),
        }.In(4);
        yield return new ChannelAccount { Id = Key(Kind.ChannelAccount, 2) }.In(5);
        yield return new Announcement
        {
            Id = Key(Kind.Announcement, 1), Category = AnnouncementCategory.Notice, Title = "标题", Summary = "摘要", Body = "正文", PublishedAt = At(3, 4),
            ReadCount = 12, PublisherId = Key(Kind.Organization, 1),
        }.In(4);
        yield return new Announcement { Id = Key(Kind.Announcement, 2) }.In(5);
        yield return new MessageGroup
        {
            Id = Key(Kind.MessageGroup, 1), Name = "群名称",
        }.In(4);
        yield return new MessageGroup { Id = Key(Kind.MessageGroup, 2) }.In(5);
        yield return new Message
        {
            Id = Key(Kind.Message, 1), Kind = MessageKind.Help, Title = "标题", Body = "内容", Location = Place(118.705, 32.005), SentAt = At(3, 4),
            GroupId = Key(Kind.MessageGroup, 1), AuthorId = Key(Kind.ChannelAccount, 1), SenderId = Key(Kind.GridTeamMember, 1),
        }.In(4);
        yield return new Message { Id = Key(Kind.Message, 2) }.In(5);
        yield return new Consultation
        {
            Id = Key(Kind.Consultation, 1), Number = "CO-1", Topic = "议题", Subject = ConsultationSubject.HardProblem, State = ConsultationStep.Deliberating,
            Score = 12.5m, RaisedAt = At(3, 4), History = [new() { At = At(3, 4), By = "甲", To = "DELIBERATING" }],
        }.In(4);
        yield return new Consultation { Id = Key(Kind.Consultation, 2) }.In(5);
        yield return new ConsultationStage
        {
            Id = Key(Kind.ConsultationStage, 1), Order = 1, Kind = ConsultationStep.Deliberating, At = At(3, 4), Result = "结果", Attendees = [new() { Name = "单位或身份",
            Count = 12 }], ConsultationId = Key(Kind.Consultation, 1), ActorId = Key(Kind.Resident, 1),
        };
        yield return new ConsultationStage { Id = Key(Kind.ConsultationStage, 2) };
        yield return new Meeting
        {
            Id = Key(Kind.Meeting, 1), Kind = MeetingKind.Weekly, At = At(3, 4), Minutes = "会议记录", ParticipantCount = 12,
        }.In(4);
        yield return new Meeting { Id = Key(Kind.Meeting, 2) }.In(5);
    }
}
