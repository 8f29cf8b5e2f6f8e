namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A line of a UTF-8 text.</summary>
/// <param name="Bytes">Without its end; of an oversized one no more than its beginning.</param>
/// <param name="IsEnded">False for a last line without an end.</param>
/// <param name="IsOversized">True where it is longer than any record may be.</param>
internal readonly record struct Utf8Line(ReadOnlyMemory<byte> Bytes, bool IsEnded, bool IsOversized);
