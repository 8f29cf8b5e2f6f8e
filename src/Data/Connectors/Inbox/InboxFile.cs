namespace Jianye.DataHub.Data.Connectors.Inbox;

/// <summary>A file that lies in an inbox.</summary>
/// <param name="FullPath">Where.</param>
/// <param name="Path">As a delivery calls it: the slug, then its place in the platform's folder.</param>
/// <param name="Platform">The platform's folder.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Written">When it was last written to.</param>
internal sealed record InboxFile(string FullPath, string Path, string Platform, long Length, DateTime Written);
