namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A structured value, ready as JSON.</summary>
internal sealed record JsonValue(string Json);
