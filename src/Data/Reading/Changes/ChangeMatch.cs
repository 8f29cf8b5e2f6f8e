namespace Jianye.DataHub.Data.Reading.Changes;

/// <summary>A change that concerns a caller.</summary>
/// <param name="Caller">Its place among the callers asked for.</param>
/// <param name="Change">The change's place among the changes asked for.</param>
/// <param name="IsNow">Whether the row as it is now is one of the caller's.</param>
/// <param name="WasBefore">Whether the row as it was before the change was one; not asked of new rows.</param>
public readonly record struct ChangeMatch(int Caller, int Change, bool IsNow, bool WasBefore);
