using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Data.Caching;

/// <summary>How often each table of reference data has changed, a second old at most: asked for when somebody asks, so that an idle hub asks nothing.</summary>
public sealed class ReferenceVersions(HubDatabase database, TimeProvider time) : IDisposable
{
    /// <summary>How old an answer from memory may be.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _asking = new(1);
    private volatile Known? _known;

    public void Dispose() => _asking.Dispose();

    /// <summary>One word for the state of some tables: another one after any change of them.</summary>
    public async ValueTask<string> OfAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        var versions = (await KnownAsync(cancellationToken)).Versions;
        return string.Join('.', tables.Select(table => versions.GetValueOrDefault(table)));
    }

    private async ValueTask<Known> KnownAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known && time.GetElapsedTime(known.At) < Oldest) return known;
        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (_known is { } meanwhile && time.GetElapsedTime(meanwhile.At) < Oldest) return meanwhile;
            var at = time.GetTimestamp();
            var versions = new Dictionary<string, long>(StringComparer.Ordinal);
            await using var command = database.Reading.CreateCommand("select name, version from reference_versions");
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) versions[reader.GetString(0)] = reader.GetInt64(1);
            return _known = new Known(at, versions);
        }
        finally
        {
            _asking.Release();
        }
    }

    private sealed record Known(long At, IReadOnlyDictionary<string, long> Versions);
}
