namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>A file of a run that is being taken in.</summary>
/// <param name="Id">Its row.</param>
/// <param name="PlatformId">The platform that delivered it.</param>
/// <param name="RunId">The run.</param>
/// <param name="Path">Beginning with the slug.</param>
/// <param name="DeliveredOn">The date in its name; null where it has none.</param>
/// <param name="Done">Records of it that an interrupted run has already taken in.</param>
/// <param name="Finished">True where an interrupted run has read it to its end.</param>
internal sealed record OpenFile(Guid Id, Guid PlatformId, Guid RunId, string Path, DateOnly? DeliveredOn, long Done, bool Finished);
