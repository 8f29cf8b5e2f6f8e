namespace Jianye.DataHub.Data.Database;

/// <summary>One thing that was looked at.</summary>
/// <param name="Subject">What was looked at, in a word or two.</param>
/// <param name="IsGood">False where something has to be done.</param>
/// <param name="Text">How it is; what to do where that is not well.</param>
public sealed record Finding(string Subject, bool IsGood, string Text);
