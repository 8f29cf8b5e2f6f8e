namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>What is to be remembered of an object when it is written.</summary>
/// <param name="Begun">The fragments that begin here.</param>
/// <param name="Parts">What is answered of it later.</param>
internal sealed record LaterPlan(IReadOnlyList<ReadDefer> Begun, IReadOnlyList<PartPlan> Parts);
