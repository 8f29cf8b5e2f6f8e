using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jianye.DataHub.Data.Caching;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Plans;
using Microsoft.Extensions.Caching.Hybrid;

namespace Jianye.DataHub.Schema.Execution;

/// <summary>Answers about reference data alone (territory, services, organizations) from memory.</summary>
/// <remarks>The state of the tables, as it was before the answer was read, is part of the key: after a change it is another one, so that an answer of before can't come back.
/// Entries are tagged by table, and those of a changed table are given up.</remarks>
public sealed class ReferenceAnswers(HybridCache cache, ReferenceVersions versions)
{
    private static readonly HybridCacheEntryOptions Options = new() { Expiration = TimeSpan.FromHours(1), LocalCacheExpiration = TimeSpan.FromMinutes(10) };

    /// <summary>The <c>data</c> object.</summary>
    /// <param name="plan">A plan that reads reference data alone (<see cref="ReadPlan.IsReference"/>).</param>
    /// <param name="request">What is asked.</param>
    /// <param name="shape">The shape of the variables and the caller's rights.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="DatabaseUnavailableException">The database does not answer.</exception>
    public async ValueTask<byte[]> GetAsync(ReadPlan plan, GraphRequest request, string shape, Func<CancellationToken, ValueTask<byte[]>> read, CancellationToken cancellationToken)
    {
        var state = await versions.OfAsync(plan.Tables, cancellationToken);
        if (state.Changed.Count > 0) await cache.RemoveByTagAsync(state.Changed, cancellationToken);
        return await cache.GetOrCreateAsync(Key(state.Word, request, shape), read, Options, plan.Tables, cancellationToken);
    }

    private static string Key(string state, GraphRequest request, string shape)
    {
        var text = new StringBuilder(request.Query.Length + 256).Append(request.Query).Append('\0').Append(request.OperationName).Append('\0').Append(shape).Append('\0');
        Append(text, request.Variables);
        return $"reference:{state}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))}";
    }

    /// <summary>Values with their lengths, so that no two different ones are written alike.</summary>
    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('n');
                break;
            case string word:
                text.Append(CultureInfo.InvariantCulture, $"s{word.Length}:").Append(word);
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                text.Append('{');
                foreach (var (name, member) in members)
                {
                    Append(text, name);
                    Append(text, member);
                }

                text.Append('}');
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items) Append(text, item);
                text.Append(']');
                break;
            default:
                Append(text, string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name} {value}"));
                break;
        }
    }
}
