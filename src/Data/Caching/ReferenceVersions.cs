using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Reading;
using Npgsql;

namespace Jianye.DataHub.Data.Caching;

/// <summary>How often each table of reference data has changed, a second old at most: asked for when somebody asks, so that an idle hub asks nothing.</summary>
public sealed class ReferenceVersions(HubDatabase database, TimeProvider time) : IDisposable
{
    /// <summary>How old an answer from memory may be.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _asking = new(1);
    private volatile Known? _known;

    public void Dispose() => _asking.Dispose();

    /// <summary>The state of some tables.</summary>
    /// <exception cref="DatabaseUnavailableException">The database does not answer.</exception>
    public async ValueTask<ReferenceState> OfAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        if (_known is { } known && time.GetElapsedTime(known.At) < Oldest) return known.Of(tables, []);
        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (_known is { } meanwhile && time.GetElapsedTime(meanwhile.At) < Oldest) return meanwhile.Of(tables, []);
            var before = _known?.Versions;
            var now = new Known(time.GetTimestamp(), await ReadAsync(cancellationToken));
            _known = now;
            var changed = before is null ? [] : now.Versions.Where(table => before.GetValueOrDefault(table.Key) != table.Value).Select(table => table.Key).ToArray();
            return now.Of(tables, changed);
        }
        catch (NpgsqlException fault) when (DatabaseUnavailableException.Is(fault))
        {
            throw new DatabaseUnavailableException(fault);
        }
        finally
        {
            _asking.Release();
        }
    }

    private async Task<Dictionary<string, long>> ReadAsync(CancellationToken cancellationToken)
    {
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var command = database.Reading.CreateCommand("select name, version from reference_versions");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) versions[reader.GetString(0)] = reader.GetInt64(1);
        return versions;
    }

    private sealed record Known(long At, IReadOnlyDictionary<string, long> Versions)
    {
        public ReferenceState Of(IReadOnlyList<string> tables, IReadOnlyList<string> changed)
            => new(string.Join('.', tables.Select(table => Versions.GetValueOrDefault(table))), changed);
    }
}
