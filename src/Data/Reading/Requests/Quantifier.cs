namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>How many elements of a list must match.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>Not one.</summary>
    None,

    /// <summary>Every one; true for an empty list.</summary>
    All,
}
