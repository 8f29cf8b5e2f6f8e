using System.Text.Json;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>A row that somebody else's data speaks of, as far as it could be understood.</summary>
public abstract record RowReference
{
    /// <summary>A row of an entity by one of its keys.</summary>
    /// <param name="Entity">The entity.</param>
    /// <param name="Key">Which of its keys.</param>
    /// <param name="Parts">The key: one text, or of a record three: platform, data set, key.</param>
    public sealed record ByKey(EntityModel Entity, EntityKey Key, IReadOnlyList<string> Parts) : RowReference
    {
        /// <summary>Different keys are different texts: kept answers are found by them.</summary>
        public override string ToString() => $"{Entity.Name} {Key} {JsonSerializer.Serialize(Parts)}";
    }

    /// <summary>What names no row.</summary>
    /// <param name="Code">Stable (docs/errors.md).</param>
    /// <param name="Reason">What is wrong, as the end of a sentence.</param>
    public sealed record Unreadable(string Code, string Reason) : RowReference;
}
