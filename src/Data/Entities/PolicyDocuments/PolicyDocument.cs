namespace Jianye.DataHub.Data.Entities;

/// <summary>A document of policy (文件).</summary>
public sealed class PolicyDocument : Entity
{
    /// <summary>Title (标题).</summary>
    public required string Title { get; set; }

    /// <summary>What it is about (主题).</summary>
    public string? Topic { get; set; }
}
