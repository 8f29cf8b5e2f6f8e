namespace Jianye.DataHub.Data.Outbox;

/// <summary>What happened to a row.</summary>
public enum RowChange
{
    Inserted,
    Updated,
    Deleted,
}
