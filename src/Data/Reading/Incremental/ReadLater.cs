namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>What of an object is answered later.</summary>
/// <typeparam name="T">The selection on such an object.</typeparam>
/// <param name="Begun">The fragments that stand on the object itself.</param>
/// <param name="Groups">Members that are answered together, with the fragments they belong to: those here, or around the object.</param>
public sealed record ReadLater<T>(IReadOnlyList<ReadDefer> Begun, IReadOnlyList<(IReadOnlyList<ReadDefer> Of, T Selection)> Groups);
