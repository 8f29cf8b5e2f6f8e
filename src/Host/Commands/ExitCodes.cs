namespace Jianye.DataHub.Host.Commands;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>It could not be done; one sentence on stderr says why.</summary>
    public const int Failed = 1;

    /// <summary>The command line itself was wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>Nothing of what was named could be opened.</summary>
    public const int NothingOpened = 3;

    /// <summary>Broken off by Ctrl-C or SIGTERM before it was done: 128 and the number of SIGINT, as shells have it.</summary>
    public const int BrokenOff = 130;
}
