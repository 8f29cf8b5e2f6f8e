using System.IO.Hashing;
using System.Runtime.InteropServices;
using Jianye.DataHub.Data.Connectors.Mapping;
using Npgsql;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Knows keys of which nothing can be held, so that nobody looks them up: those of a data set that was empty when the run began and that
/// the run has not met yet.</summary>
internal sealed class UnseenKeys(NpgsqlConnection connection)
{
    /// <summary>Keys remembered of one data set, some 20 bytes each; beyond them all are looked up.</summary>
    private const int Most = 4_000_000;

    /// <summary>The hashes of the keys that were met; null for a data set that held some before, or too many.</summary>
    private readonly Dictionary<string, HashSet<ulong>?> _met = new(StringComparer.Ordinal);

    /// <summary>Finds out which of these data sets are empty; before their first file is read.</summary>
    public async Task PrepareAsync(IEnumerable<DatasetDefinition> datasets, CancellationToken cancellationToken)
    {
        foreach (var dataset in datasets)
        {
            if (_met.ContainsKey(dataset.Id)) continue;
            await using var command = new NpgsqlCommand("select exists (select from source_links where dataset = $1)", connection)
            {
                Parameters = { new NpgsqlParameter<string> { TypedValue = dataset.Id } },
            };
            _met[dataset.Id] = await command.ExecuteScalarAsync(cancellationToken) is true ? null : [];
        }
    }

    /// <summary>Whether nothing can be held of the key; from now on it has been met. Two keys of one hash only mean that the second is looked up.</summary>
    public bool Meet(RecordKey key)
    {
        if (_met.GetValueOrDefault(key.Dataset) is not { } met) return false;
        var isNew = met.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(key.SourceKey.AsSpan())));
        if (met.Count > Most) _met[key.Dataset] = null;
        return isNew;
    }
}
