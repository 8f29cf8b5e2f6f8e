using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>A part of a page's rows that is read by itself; the parts exclude one another and are read in their order.</summary>
/// <param name="Condition">Which rows; null for all.</param>
/// <param name="FirstKeyIsNull">True where no row of it has a value in the first key of the order, false where all have; null where that is not known.
/// Where it is known, an index serves whatever place the caller gives to nulls.</param>
internal sealed record KeyRange(SqlExpression? Condition, bool? FirstKeyIsNull = null);
