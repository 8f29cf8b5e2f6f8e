namespace Jianye.DataHub.Data.Reading.Changes;

/// <summary>What a batch of changes gives to a statement.</summary>
internal enum BatchValue
{
    /// <summary>What the callers give: a jsonb list, an object each.</summary>
    Callers,

    /// <summary>The keys of the changed rows.</summary>
    Keys,

    /// <summary>The rows as they were: a jsonb list.</summary>
    Before,
}
