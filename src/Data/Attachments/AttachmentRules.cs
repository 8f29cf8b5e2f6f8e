namespace Jianye.DataHub.Data.Attachments;

/// <summary>What may be attached.</summary>
/// <param name="MostPerIncident">Files of one incident.</param>
/// <param name="Allowed">Media types, of <see cref="ContentTypes.All"/>.</param>
public sealed record AttachmentRules(int MostPerIncident, IReadOnlyList<string> Allowed)
{
    public static AttachmentRules Default { get; } = new(50, ContentTypes.All);
}
