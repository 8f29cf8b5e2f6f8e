namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>A platform's folder that can't be used; the hub does not start with it.</summary>
/// <param name="message">The file, the place, what was expected and the nearest known name.</param>
public sealed class MappingException(string message) : Exception(message);
