namespace Jianye.DataHub.Data.Sql;

/// <summary>How something is joined to what stands before it.</summary>
internal enum SqlJoin
{
    First,
    Inner,
    Left,
    CrossLateral,
}
