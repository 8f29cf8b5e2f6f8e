namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>What an importer has to make of a record.</summary>
internal enum DemoVerdict
{
    Accept,
    Reject,
    Delete,
}
