namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A file that is refused as a whole.</summary>
/// <param name="code">A reason of reject-reasons.csv at the level of a file.</param>
/// <param name="message">One sentence for who delivers it.</param>
internal sealed class FileException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
