namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>What an importer has to make of a record.</summary>
internal enum DemoVerdict
{
    Accept,
    Reject,
    Delete,

    /// <summary>Taken in, then taken back by a recall.</summary>
    Withdrawn,

    /// <summary>The same bytes as before.</summary>
    Duplicate,
}
