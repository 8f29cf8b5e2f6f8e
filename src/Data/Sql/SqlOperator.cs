namespace Jianye.DataHub.Data.Sql;

/// <summary>The infix operators that the hub's statements use.</summary>
internal enum SqlOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Like,
    Contains,
    BoxOverlaps,
    Distance,
    Plus,
    Times,
    Minus,
    DividedBy,
}
