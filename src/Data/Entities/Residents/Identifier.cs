namespace Jianye.DataHub.Data.Entities;

/// <summary>An identity document (证件).</summary>
public sealed class Identifier
{
    /// <summary>Its kind (证件类型).</summary>
    public IdentifierKind Kind { get; set; }

    /// <summary>Its number (证件号码); a citizen ID in its 18-character form.</summary>
    public required string Value { get; set; }
}
