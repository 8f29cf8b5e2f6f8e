namespace Jianye.DataHub.Schema;

/// <summary>Something of an operation that was done as it was asked, and is most likely meant otherwise.</summary>
/// <param name="Code">Stable (docs/errors.md).</param>
/// <param name="Message">One sentence.</param>
/// <param name="Line">Where in the document, from 1.</param>
/// <param name="Column">Where in the line, from 1.</param>
public sealed record GraphWarning(string Code, string Message, int Line, int Column);
