namespace Jianye.DataHub.Data.Access;

/// <summary>How far a caller sees into the tables.</summary>
public enum RowReach
{
    /// <summary>What is public.</summary>
    Public,

    /// <summary>What is public, and what belongs to the caller as a resident.</summary>
    Person,

    /// <summary>What is public, and what was dispatched to the caller's organization, with the residents concerned.</summary>
    Department,

    /// <summary>What is public, and what the caller's platform delivered.</summary>
    Platform,

    /// <summary>What is public or internal, and what belongs to the caller's territory.</summary>
    Territory,

    /// <summary>All.</summary>
    Everything,
}
