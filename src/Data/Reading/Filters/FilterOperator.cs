using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>One operator of the filter language: its names, what it applies to and what it takes. Its SQL is internal.</summary>
public abstract class FilterOperator
{
    /// <summary>The name in the graph, e.g. <c>contains</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The name of the negated form, e.g. <c>ncontains</c>; null where there is none.</summary>
    public abstract string? NegatedName { get; }

    /// <summary>True where the operator can be used on values of this kind.</summary>
    public abstract bool AppliesTo(ValueKind kind);

    /// <summary>What the caller gives: one value of the property's kind, a list of them, or a geometry with its members.</summary>
    public abstract OperandShape Operand { get; }

    /// <summary>One English sentence for the schema.</summary>
    public abstract string Description { get; }

    /// <summary>The condition as PostgreSQL has it; may be null (unknown) where the column is null, the reader takes that for false.</summary>
    internal abstract SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments);
}
