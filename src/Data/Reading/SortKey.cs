using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>One key of a page's order.</summary>
/// <param name="Expression">What is sorted by, on the row of the page.</param>
/// <param name="Property">Its property: the kind of its values.</param>
/// <param name="Descending">True for DESC, nulls first; false for ASC, nulls last.</param>
/// <param name="IsNullable">True where rows may have none.</param>
internal sealed record SortKey(SqlExpression Expression, PropertyModel Property, bool Descending, bool IsNullable);
