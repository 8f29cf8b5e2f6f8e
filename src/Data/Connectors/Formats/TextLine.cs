namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A line of a text.</summary>
/// <param name="Text">Without its end; of an oversized one no more than its beginning.</param>
/// <param name="IsEnded">False for a last line without an end: what a cut left.</param>
/// <param name="IsOversized">True where it is longer than any record may be.</param>
internal readonly record struct TextLine(string Text, bool IsEnded, bool IsOversized);
