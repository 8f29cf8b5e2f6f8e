using Jianye.DataHub.Data.Outbox;

namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>One answer of a subscription.</summary>
/// <param name="Json">A whole GraphQL response in UTF-8; many streams may share the bytes, so nobody changes them.</param>
/// <param name="Cursor">Where it stands among all changes; a stream that is asked for <c>after</c> it goes on there. Null where it stands nowhere.</param>
public sealed record StreamEvent(ReadOnlyMemory<byte> Json, string? Cursor)
{
    internal OutboxPosition? Position { get; init; }
}
