namespace Jianye.DataHub.Data.Demo;

/// <summary>How far writing has come.</summary>
/// <param name="Platform">The folder being written.</param>
/// <param name="PlatformsDone">Platforms that are whole.</param>
/// <param name="Platforms">All that will be written.</param>
/// <param name="Records">Records written so far, of all platforms.</param>
public readonly record struct DemoProgress(string Platform, int PlatformsDone, int Platforms, long Records);
