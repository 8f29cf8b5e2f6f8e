using Jianye.DataHub.Data.Connectors.Importing;

namespace Jianye.DataHub.Data.Connectors.Inbox;

/// <summary>Finished files of one platform out of an inbox.</summary>
public sealed class InboxDelivery
{
    internal InboxDelivery(string slug, IReadOnlyList<InboxFile> files)
    {
        Files = files;
        Delivery = new Delivery(slug, [.. files.Select(file => DeliveryFolder.Of(file.FullPath, file.Platform, slug))]);
    }

    /// <summary>What is taken in.</summary>
    public Delivery Delivery { get; }

    internal IReadOnlyList<InboxFile> Files { get; }
}
