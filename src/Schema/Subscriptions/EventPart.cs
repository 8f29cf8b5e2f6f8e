namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>A member of an event.</summary>
internal enum EventPart
{
    Cursor,
    Kind,
    At,
    Id,
    ChangedFields,
    Entity,
    Node,
    TypeName,
}
