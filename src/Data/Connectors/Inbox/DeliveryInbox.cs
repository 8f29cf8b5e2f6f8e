using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Data.Connectors.Inbox;

/// <summary>A directory into which deliveries are put: what has come whole is taken in, then moved to <c>done/</c> or <c>refused/</c> below it.</summary>
/// <remarks>A file is moved after its run has ended: a process that is killed between the two takes it in again, which changes nothing.</remarks>
public sealed class DeliveryInbox : IDisposable
{
    private readonly FileLock _lock;
    private readonly InboxFolder _folder;
    private readonly InboxSettling _settling;
    private readonly IReadOnlyList<IConnector> _connectors;
    private readonly bool _isNamed;
    private readonly TimeProvider _time;

    private DeliveryInbox(FileLock ownership, InboxFolder folder, IReadOnlyList<IConnector> connectors, bool isNamed, InboxOptions options, TimeProvider time)
    {
        (_lock, _folder, _connectors, _isNamed, _time) = (ownership, folder, connectors, isNamed, time);
        _settling = new InboxSettling(options.Settle, options.Patience, InboxOptions.MostFiles);
    }

    /// <param name="directory">Of one platform, or with a folder a platform.</param>
    /// <param name="slug">The platform; null for all, a folder each.</param>
    /// <exception cref="ImportException">Another process watches it.</exception>
    public static DeliveryInbox Open(string directory, string? slug, IReadOnlyList<IConnector> connectors, InboxOptions options, TimeProvider time)
    {
        var folder = new InboxFolder(directory);
        var ownership = FileLock.TryOwn(folder.LockFile) ?? throw new ImportException($"Another process watches {directory}; stop it, or watch another directory.");
        return new DeliveryInbox(ownership, folder, [.. connectors.Where(connector => slug is null || connector.Slug == slug)], slug is not null, options, time);
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>How many files lie in the inbox.</summary>
    public int Waiting => _connectors.Sum(connector => _folder.Files(connector.Slug, _isNamed).Count);

    /// <summary>What has come whole since the last look.</summary>
    public IReadOnlyList<InboxDelivery> Look()
    {
        var now = _time.GetUtcNow();
        return
        [
            .. _connectors.Select(connector => new InboxDelivery(connector.Slug, _settling.Ready(connector, _folder.Files(connector.Slug, _isNamed), now)))
                .Where(delivery => delivery.Files.Count > 0),
        ];
    }

    /// <summary>Moves a delivery's files away by what became of them.</summary>
    public void Clear(InboxDelivery delivery, ImportReport report)
    {
        var refused = report.Refused.Where(file => file.Verdict == "reject").ToDictionary(file => file.Path, file => $"{file.Reason} {file.Message}".TrimEnd(), StringComparer.Ordinal);
        foreach (var path in report.PassedOver) refused.TryAdd(path, "It belongs to no data set of the platform.");
        // A control file goes where its file goes.
        foreach (var (path, why) in refused.ToList()) refused.TryAdd(BoundDataset.ControlPath(path), why);
        foreach (var file in delivery.Files) _folder.Move(file, refused.GetValueOrDefault(file.Path));
    }
}
