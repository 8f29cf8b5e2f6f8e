namespace Jianye.DataHub.Data.Demo.Intake;

/// <summary>How far filling a database has come.</summary>
/// <param name="Platform">The one being written or read, or the table being loaded; null while the graph is derived or indexes are made.</param>
/// <param name="Records">Records written or read, or rows loaded, so far.</param>
/// <param name="Expected">Records that will be read, or rows that will be loaded; 0 while they are still being written.</param>
public readonly record struct DemoIntakeProgress(DemoStage Stage, string? Platform, long Records, long Expected);
