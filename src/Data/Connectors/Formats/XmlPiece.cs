namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A record's element as it stands in its file.</summary>
/// <param name="Part">Which of the file's parts it is of.</param>
/// <param name="Text">From start tag to end tag, without the records of other parts inside of it; of a broken one no more than there is. Good until
/// the next piece is asked for.</param>
/// <param name="Line">1-based.</param>
/// <param name="Around">The start tags of the elements around it, from the root.</param>
/// <param name="Fault">Why it can't be read; null where it may be.</param>
internal readonly record struct XmlPiece(int Part, ReadOnlyMemory<char> Text, long Line, IReadOnlyList<string> Around, (string Code, string Message)? Fault);
