using System.ComponentModel.DataAnnotations.Schema;
using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A file attached to an incident (事件附件): a photograph, a video, a document.</summary>
public sealed class Attachment : Entity
{
    /// <summary>Its name (文件名): without folders and signs that can't be seen, ending as its type does.</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Name { get; set; }

    /// <summary>What it is by its content (媒体类型), such as image/jpeg.</summary>
    public string? MediaType { get; set; }

    /// <summary>Its size (大小) in bytes.</summary>
    public int Size { get; set; }

    /// <summary>The SHA-256 of its content (内容摘要), 64 hexadecimal digits.</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Sha256 { get; set; }

    /// <summary>Who attached it (上传人), as the token named them.</summary>
    [Personal(ColumnClass.Name)]
    public string? UploadedBy { get; set; }

    /// <summary>When it was attached (上传时间).</summary>
    public DateTimeOffset UploadedAt { get; set; }

    /// <summary>The incident's key.</summary>
    public Guid IncidentId { get; set; }

    /// <summary>The incident (事件) that it belongs to.</summary>
    public Incident? Incident { get; set; }

    /// <summary>Where it is fetched (下载地址), relative to the hub's own address; with the same token.</summary>
    [NotMapped]
    public string? Url { get; }
}
