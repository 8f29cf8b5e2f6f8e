using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Data.Connectors.Repair;

/// <summary>A row of a file for repair.</summary>
/// <param name="Source">As if the platform had delivered it.</param>
/// <param name="Repairs">The rejection that it stands for; null where its id is missing or no id.</param>
internal readonly record struct RepairedRecord(SourceRecord Source, Guid? Repairs);
