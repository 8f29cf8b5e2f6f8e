using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class MeetingType : EntityGraphType<Meeting>
{
    public MeetingType()
    {
        Show(
            meeting => meeting.Kind,
            meeting => meeting.At,
            meeting => meeting.Minutes,
            meeting => meeting.ParticipantCount,
            meeting => meeting.Grid,
            meeting => meeting.Level1Grid,
            meeting => meeting.Community,
            meeting => meeting.Street,
            meeting => meeting.Consultations);
    }
}
