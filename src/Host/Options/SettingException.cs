namespace Jianye.DataHub.Host.Options;

/// <summary>A setting that can't be taken.</summary>
/// <param name="message">One sentence for the operator: the setting's name, what was expected, what came.</param>
internal sealed class SettingException(string message) : Exception(message);
