namespace Jianye.DataHub.Data.Entities;

/// <summary>A person as a record names it (记录中的人).</summary>
public sealed class NamedRecord
{
    /// <summary>The platform's slug (平台).</summary>
    public required string Platform { get; set; }

    /// <summary>The data set (数据集).</summary>
    public required string Dataset { get; set; }

    /// <summary>The platform's own key (原始编号) of the record.</summary>
    public required string ExternalId { get; set; }

    /// <summary>As what the record names the person (角色).</summary>
    public required string Role { get; set; }

    /// <summary>The name (姓名) beside it, in the form in which names are compared; null for none.</summary>
    public string? Name { get; set; }
}
