namespace Jianye.DataHub.Schema.Errors;

/// <summary>An error as clients see it.</summary>
/// <param name="Code">Stable; Hot Chocolate's where one exists, <c>HUB_…</c> else (docs/errors.md).</param>
/// <param name="Message">One sentence.</param>
/// <param name="Locations">Places in the document, 1-based; empty where there are none.</param>
/// <param name="Path">Where in the answer; null where nowhere.</param>
public sealed record GraphError(
    string Code, string Message, IReadOnlyList<(int Line, int Column)> Locations, IReadOnlyList<object>? Path = null)
{
    /// <summary>Numbers that stand beside the code in <c>extensions</c>.</summary>
    public IReadOnlyList<(string Name, long Value)> Numbers { get; init; } = [];

    public GraphError(string code, string message)
        : this(code, message, [])
    {
    }
}
