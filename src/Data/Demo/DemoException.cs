namespace Jianye.DataHub.Data.Demo;

/// <summary>A demo district can't be written or taken in.</summary>
/// <param name="message">One sentence for the operator: what was found, what to do.</param>
public sealed class DemoException(string message) : Exception(message);
