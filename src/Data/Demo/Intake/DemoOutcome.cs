namespace Jianye.DataHub.Data.Demo.Intake;

/// <summary>What became of a demo district that was to be taken in.</summary>
public enum DemoOutcome
{
    /// <summary>All of it is in now.</summary>
    TakenIn,

    /// <summary>It was in already, or the database holds deliveries of its own: nothing was done.</summary>
    NotNeeded,

    /// <summary>It had been broken off, and deliveries of another origin came since: what is there was left, the rest will not come.</summary>
    LeftAsItIs,
}
