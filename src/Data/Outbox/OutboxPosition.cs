namespace Jianye.DataHub.Data.Outbox;

/// <summary>A place in the outbox's order.</summary>
/// <param name="Tx">The transaction.</param>
/// <param name="Id">The message of it.</param>
/// <param name="Row">The row of the message, from 0.</param>
public readonly record struct OutboxPosition(ulong Tx, long Id, int Row) : IComparable<OutboxPosition>
{
    /// <summary>Behind all messages of the transactions before one.</summary>
    public static OutboxPosition Before(ulong tx) => new(tx == 0 ? 0 : tx - 1, long.MaxValue, int.MaxValue);

    public int CompareTo(OutboxPosition other)
        => Tx != other.Tx ? Tx.CompareTo(other.Tx) : Id != other.Id ? Id.CompareTo(other.Id) : Row.CompareTo(other.Row);

    public static bool operator <(OutboxPosition left, OutboxPosition right) => left.CompareTo(right) < 0;

    public static bool operator >(OutboxPosition left, OutboxPosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(OutboxPosition left, OutboxPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OutboxPosition left, OutboxPosition right) => left.CompareTo(right) >= 0;
}
