namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>A record's content is impossible. Thrown by a transform, caught where the record is mapped: rare, so an exception is cheap.</summary>
/// <param name="code">A reason of reject-reasons.csv.</param>
/// <param name="message">One sentence; never the value.</param>
internal sealed class RejectedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
