using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class AttachmentType : EntityGraphType<Attachment>
{
    public AttachmentType()
    {
        Show(
            attachment => attachment.Name,
            attachment => attachment.MediaType,
            attachment => attachment.Size,
            attachment => attachment.Sha256,
            attachment => attachment.UploadedBy,
            attachment => attachment.UploadedAt,
            attachment => attachment.Url,
            attachment => attachment.Incident);
    }
}
