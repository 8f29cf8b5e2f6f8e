namespace Jianye.DataHub.Tests.Integration.Incremental;

/// <summary>Where a directive may be put.</summary>
internal enum PartedPlace
{
    /// <summary>On a fragment that is there.</summary>
    Fragment,

    /// <summary>On a fragment around the second half of a selection.</summary>
    Half,

    /// <summary>On nodes or edges.</summary>
    List,
}
