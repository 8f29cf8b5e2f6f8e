namespace Jianye.DataHub.Data.Sql;

/// <summary>The name under which a statement knows a table or subquery; equal by reference, named by the writer.</summary>
internal sealed class SqlAlias(string hint)
{
    /// <summary>What the name begins with; the writer adds a number.</summary>
    public string Hint { get; } = hint;
}
