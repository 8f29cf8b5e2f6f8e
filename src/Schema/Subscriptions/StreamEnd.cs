namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>Why a stream has ended though its client went on listening.</summary>
/// <param name="Code">A stable code (docs/errors.md): <c>HUB_SLOW_READER</c>, <c>HUB_CURSOR_EXPIRED</c>, <c>HUB_UNAVAILABLE</c>, <c>HUB_STOPPING</c>.</param>
/// <param name="Message">One sentence for the client.</param>
/// <param name="Cursor">The last event that the client was given, after which it may ask to go on; null where it was given none.</param>
public sealed record StreamEnd(string Code, string Message, string? Cursor);
