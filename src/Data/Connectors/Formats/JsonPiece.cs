namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A record of a page, as it stands there.</summary>
/// <param name="Json">UTF-8; of a broken one no more than its beginning.</param>
/// <param name="Fault">Why it can't be read; null where it can.</param>
internal readonly record struct JsonPiece(byte[] Json, (string Code, string Message)? Fault);
