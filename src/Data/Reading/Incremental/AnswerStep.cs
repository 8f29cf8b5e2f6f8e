namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>A step on the way from an answer's root.</summary>
/// <param name="Name">A response key, quoted and with the colon; null for an item of a list.</param>
/// <param name="Index">The item's place from 0.</param>
public readonly record struct AnswerStep(byte[]? Name, int Index);
