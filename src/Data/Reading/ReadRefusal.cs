namespace Jianye.DataHub.Data.Reading;

/// <summary>A field that is null since the caller may not see it: told once a selection, not once a row.</summary>
/// <param name="Path">Response keys from the operation to the field; without positions in lists.</param>
/// <param name="Field">Type and name, e.g. <c>Resident.idNumber</c>.</param>
/// <param name="NeedsPurpose">True where it is shown to who says for what purpose.</param>
/// <param name="IsKey">True where rows were to be found by it, and none are.</param>
public sealed record ReadRefusal(IReadOnlyList<string> Path, string Field, bool NeedsPurpose = false, bool IsKey = false);
