namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Whether a mapping gives a transform an argument.</summary>
internal enum Need
{
    /// <summary>It must not: the transform would not look at it.</summary>
    None,

    /// <summary>It may.</summary>
    Optional,

    /// <summary>It must.</summary>
    Required,
}
