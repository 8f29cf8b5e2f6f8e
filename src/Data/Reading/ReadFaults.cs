using System.Globalization;
using Jianye.DataHub.Data.Reading.Plans;
using Npgsql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>What PostgreSQL's faults mean to who asked.</summary>
internal static class ReadFaults
{
    /// <param name="fault">As it was thrown.</param>
    /// <param name="plan">What was read.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="cancellationToken">That of who asked.</param>
    /// <returns>A <see cref="ReadRequestException"/> or <see cref="DatabaseUnavailableException"/>; null for what is neither.</returns>
    public static Exception? Of(Exception fault, ReadPlan plan, TimeSpan timeout, CancellationToken cancellationToken) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } when !cancellationToken.IsCancellationRequested => TooLong(timeout),
        NpgsqlException { InnerException: TimeoutException } => TooLong(timeout),
        PostgresException { SqlState: ['2', '2', ..] } => new ReadRequestException(
            "HUB_VALUE_OUT_OF_RANGE", "A value of the request can't be compared with what is stored: it is out of range or holds a character that no text has."),
        PostgresException { SqlState: ['5', '4', ..] } => new ReadRequestException("HUB_OPERATION_TOO_LARGE", "The operation is more than the database takes at once; split it into several."),
        // So PostGIS says that it can't work with a shape: an edge half round the world, a polygon that crosses itself.
        PostgresException { SqlState: PostgresErrorCodes.InternalError } when HoldsGeometry(plan) => new ReadRequestException(
            "HC0001", "A geometry of the request can't be compared over the ellipsoid; give a valid shape of less than a hemisphere."),
        NpgsqlException lost when DatabaseUnavailableException.Is(lost) => new DatabaseUnavailableException(lost),
        _ => null,
    };

    public static ReadRequestException TooLong(TimeSpan timeout)
        => new("HC0045", string.Create(CultureInfo.InvariantCulture, $"The operation took longer than {timeout.TotalSeconds:0.#} seconds; ask for less at once."));

    private static bool HoldsGeometry(ReadPlan plan) => plan.Statements.Any(statement => statement.HoldsGeometry);
}
