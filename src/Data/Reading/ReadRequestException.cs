namespace Jianye.DataHub.Data.Reading;

/// <summary>A question that can't be answered as it was put.</summary>
/// <param name="code">A stable code, Hot Chocolate's where one exists.</param>
/// <param name="message">One sentence for the caller: what was expected, what came.</param>
public sealed class ReadRequestException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
