namespace Jianye.DataHub.Schema.Scalars;

/// <summary>A geometry of the caller that can't be used.</summary>
/// <param name="message">One sentence: which member, what was expected.</param>
/// <param name="code">HC0029 for an unknown reference system, HC0001 else.</param>
internal sealed class GeometryException(string message, string code = "HC0001") : FormatException(message)
{
    public string Code { get; } = code;
}
