namespace Jianye.DataHub.Data.Access;

/// <summary>A value of the caller's rights that row guards compare with.</summary>
internal enum RightsValue
{
    /// <summary>Keys of streets; uuid[].</summary>
    Streets,

    /// <summary>Keys of level-1 grids; uuid[].</summary>
    Level1Grids,

    /// <summary>Keys of communities; uuid[].</summary>
    Communities,

    /// <summary>Keys of level-2 grids; uuid[].</summary>
    Level2Grids,

    /// <summary>Keys of all communities within the scope; uuid[].</summary>
    CommunitiesWithin,

    /// <summary>Keys of all grids of both levels within the scope; uuid[].</summary>
    GridsWithin,

    /// <summary>The key of the caller as a resident; uuid.</summary>
    Person,

    /// <summary>The key of the caller's household; uuid.</summary>
    Household,

    /// <summary>The key of the caller's organization; uuid.</summary>
    Organization,

    /// <summary>The key of the caller's platform; uuid.</summary>
    Platform,
}
