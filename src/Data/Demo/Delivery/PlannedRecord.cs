namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>As much of a record as its place in a delivery needs.</summary>
/// <param name="Touched">Ticks of local time.</param>
internal readonly record struct PlannedRecord(int Ordinal, long Touched, DemoVerdict Verdict);
