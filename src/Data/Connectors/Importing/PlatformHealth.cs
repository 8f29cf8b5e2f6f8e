namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>How a platform's deliveries fare.</summary>
public enum PlatformHealth
{
    /// <summary>It has not delivered yet.</summary>
    Silent,

    /// <summary>Its last run is under way or was broken off.</summary>
    Unfinished,

    /// <summary>Its last run was finished.</summary>
    Good,
}
