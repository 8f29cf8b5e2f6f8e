namespace Jianye.DataHub.Data.Connectors.Identity.Reviews;

/// <summary>What a resolution left in doubt.</summary>
internal sealed class FoundDoubts
{
    /// <summary>Each pair of sides once.</summary>
    public List<Doubt> Doubts { get; } = [];

    /// <summary>The sides that were looked at; empty where all were.</summary>
    public HashSet<RecordSide> Looked { get; } = [];
}
