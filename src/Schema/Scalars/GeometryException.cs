namespace Jianye.DataHub.Schema.Scalars;

/// <summary>A geometry of the caller that can't be used.</summary>
/// <param name="message">One sentence: which member, what was expected.</param>
/// <param name="code">HC0029 for an unknown reference system, HUB_GEOMETRY_INVALID for a shape that is none, HUB_GEOMETRY_VERTICES for one that costs too much, HC0001 else.</param>
internal sealed class GeometryException(string message, string code = "HC0001") : FormatException(message)
{
    public string Code { get; } = code;
}
