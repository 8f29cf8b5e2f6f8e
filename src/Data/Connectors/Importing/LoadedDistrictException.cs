namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>The graph was loaded straight, so that nothing can be derived beside it.</summary>
public sealed class LoadedDistrictException() : ImportException(
    "The database holds a demo district that was loaded straight, without the records of platforms, and takes in no deliveries: take them into a new directory with --data, or another --database.")
{
    public const string Code = "HUB_INTAKE_LOADED";
}
