using System.ComponentModel.DataAnnotations.Schema;

namespace Jianye.DataHub.Data.Entities;

/// <summary>What every entity of the graph has.</summary>
public abstract class Entity
{
    /// <summary>The hub's own key, a UUID of version 7: given once, stable across platforms and deliveries, never used again.</summary>
    public Guid Id { get; set; }

    /// <summary>What it comes from (数据来源): which platform said what, and when.</summary>
    [NotMapped]
    public ICollection<Source> Sources { get; } = [];
}
