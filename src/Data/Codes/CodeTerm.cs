namespace Jianye.DataHub.Data.Codes;

/// <summary>A code with its names.</summary>
/// <param name="Code">As the standard writes it, leading zeros kept.</param>
/// <param name="Name">The Chinese name of the standard.</param>
/// <param name="NameEn">The project's English name.</param>
public sealed record CodeTerm(string Code, string Name, string NameEn);
