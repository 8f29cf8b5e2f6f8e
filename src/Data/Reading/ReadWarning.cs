namespace Jianye.DataHub.Data.Reading;

/// <summary>Something that who reads the answer should know, though it is right.</summary>
/// <param name="Code">Stable, as those of errors are.</param>
/// <param name="Message">One sentence.</param>
public sealed record ReadWarning(string Code, string Message);
