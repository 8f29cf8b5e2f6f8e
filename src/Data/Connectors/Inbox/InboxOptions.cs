namespace Jianye.DataHub.Data.Connectors.Inbox;

/// <summary>How an inbox is watched.</summary>
/// <param name="Settle">How long a file must stay as it is before it counts as finished; 1 second to 1 hour.</param>
public sealed record InboxOptions(TimeSpan Settle)
{
    /// <summary>Files of one run.</summary>
    public const int MostFiles = 10_000;

    /// <summary>How long finished files wait for others of the platform that still grow, or for their control file.</summary>
    public TimeSpan Patience => TimeSpan.FromMinutes(1) > Settle * 5 ? TimeSpan.FromMinutes(1) : Settle * 5;
}
