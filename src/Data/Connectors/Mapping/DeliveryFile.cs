namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>One file of a delivery that belongs to a platform: opened by Importing, read by the connector.</summary>
/// <param name="Path">Relative to the delivery's root and beginning with the slug: <c>03-wo-grid/team/full-20180623/p0001.json</c>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Open">Opens the file's bytes from the start; may be called twice (control files and digests are checked first).</param>
public sealed record DeliveryFile(string Path, long Length, Func<Stream> Open);
