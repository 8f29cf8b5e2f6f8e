namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>One key of the order of groups; the keys of the group are always added as the last ones.</summary>
/// <param name="Measure">A figure; null where a key counts.</param>
/// <param name="Key">A key; null where a figure counts.</param>
/// <param name="Descending">True for DESC.</param>
/// <param name="NullsFirst">Where groups without the value stand; null for last when ascending, first when descending.</param>
public sealed record ReadGroupOrder(ReadMeasure? Measure, ReadKeySource? Key, bool Descending, bool? NullsFirst = null);
