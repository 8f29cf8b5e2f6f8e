namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>What the argument <c>list</c> of a transform names.</summary>
internal enum ListKind
{
    /// <summary>The transform has no such argument.</summary>
    None,

    /// <summary>A code list of the hub.</summary>
    CodeList,

    /// <summary>A data set of the same platform, or with a slug before it one of another.</summary>
    Dataset,

    /// <summary>A <see cref="Entities.ServiceList"/>.</summary>
    ServiceList,
}
