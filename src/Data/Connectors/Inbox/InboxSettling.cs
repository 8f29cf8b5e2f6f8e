using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Data.Connectors.Inbox;

/// <summary>Tells which files of a platform have come whole: those that nobody has written to for a while, all of them together, each with the control
/// file that belongs to it. What never comes to rest holds the others up for a time only.</summary>
/// <param name="settle">How long a file must stay as it is.</param>
/// <param name="patience">How long the settled ones wait for the others.</param>
/// <param name="most">Files that are taken at once.</param>
internal sealed class InboxSettling(TimeSpan settle, TimeSpan patience, int most)
{
    private readonly Dictionary<string, (InboxFile File, DateTimeOffset Since)> _seen = new(StringComparer.Ordinal);

    /// <param name="connector">The platform.</param>
    /// <param name="files">All that lie there now.</param>
    /// <param name="now">The time.</param>
    /// <returns>What can be taken in; empty while the delivery still comes.</returns>
    public IReadOnlyList<InboxFile> Ready(IConnector connector, IReadOnlyList<InboxFile> files, DateTimeOffset now)
    {
        Look(connector.Slug, files, now);
        var settled = files.Where(file => Rests(file, now) >= settle).ToList();
        if (settled.Count == 0) return [];
        var isPatient = !settled.Exists(file => Rests(file, now) >= patience);
        if (settled.Count < files.Count && isPatient) return [];
        var alone = WithoutPartner(connector, settled).ToHashSet();
        var ready = settled.Where(file => !alone.Contains(file.Path) || Rests(file, now) >= patience).Take(most).ToList();
        // The control file stands just before its file: neither goes without the other.
        if (ready.Count == most && ready[^1].Path.EndsWith(".ctl", StringComparison.Ordinal)) ready.RemoveAt(most - 1);
        return ready;
    }

    private void Look(string slug, IReadOnlyList<InboxFile> files, DateTimeOffset now)
    {
        foreach (var gone in _seen.Keys.Where(path => path.StartsWith($"{slug}/", StringComparison.Ordinal)).Except(files.Select(file => file.Path)).ToList()) _seen.Remove(gone);
        foreach (var file in files)
        {
            if (!_seen.TryGetValue(file.Path, out var before) || before.File != file) _seen[file.Path] = (file, now);
        }
    }

    private TimeSpan Rests(InboxFile file, DateTimeOffset now) => now - _seen[file.Path].Since;

    /// <summary>Files whose control file has not come, and control files whose file has not.</summary>
    private static IEnumerable<string> WithoutPartner(IConnector connector, IReadOnlyList<InboxFile> files)
    {
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var controlled = connector.Plan([.. files.Select(file => new DeliveryFile(file.Path, file.Length, () => Stream.Null))]).Files
            .Where(file => file.Datasets.Any(dataset => dataset.HasControlFile)).Select(file => file.File.Path).ToList();
        var controls = controlled.Select(BoundDataset.ControlPath).ToHashSet(StringComparer.Ordinal);
        return controlled.Where(path => !paths.Contains(BoundDataset.ControlPath(path)))
            .Concat(paths.Where(path => path.EndsWith(".ctl", StringComparison.Ordinal) && !controls.Contains(path)));
    }
}
