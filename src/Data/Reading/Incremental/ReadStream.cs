namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>A list of which only the first items are answered at once.</summary>
/// <param name="First">How many; 0 or more.</param>
/// <param name="Label">How the client calls it; null where it does not.</param>
public sealed record ReadStream(int First, string? Label);
