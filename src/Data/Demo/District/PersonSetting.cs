namespace Jianye.DataHub.Data.Demo.District;

/// <summary>What is settled of a person before chance decides the rest; by default a local who lives outside the district.</summary>
internal readonly record struct PersonSetting(Household? Household, string? Relation, bool IsFloating, bool IsForeign, bool IsMinority);
