namespace Jianye.DataHub.Data.Caching;

/// <summary>What is known of some tables of reference data.</summary>
/// <param name="Word">Stands for their content: another one after any change.</param>
/// <param name="Changed">The tables, also others, that were just found changed; each change is told to one asker only.</param>
public sealed record ReferenceState(string Word, IReadOnlyList<string> Changed);
