using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class AnnouncementType : EntityGraphType<Announcement>
{
    public AnnouncementType()
    {
        Show(
            announcement => announcement.Category,
            announcement => announcement.Title,
            announcement => announcement.Summary,
            announcement => announcement.Body,
            announcement => announcement.PublishedAt,
            announcement => announcement.ReadCount,
            announcement => announcement.Publisher,
            announcement => announcement.Grid,
            announcement => announcement.Level1Grid,
            announcement => announcement.Community,
            announcement => announcement.Street);
    }
}
