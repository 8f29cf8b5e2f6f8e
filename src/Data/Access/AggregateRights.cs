using System.Text.Json;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Access;

/// <summary>What is left out of numbers: groups so small that they tell of single persons, figures that are the value of a single row, and the digits by which two groups that differ by a
/// person would tell of that one, for who may not know these.</summary>
internal static class AggregateRights
{
    /// <summary>The fewest rows of a group that is shown to who counts what it may not see one by one.</summary>
    private const int LeastRows = 5;

    private static readonly HashSet<Role> Counting = [Role.Anonymous, Role.Auditor, Role.Analyst];

    private static readonly HashSet<AggregateFunction> OfOneRow = [AggregateFunction.Minimum, AggregateFunction.Maximum, AggregateFunction.Median, AggregateFunction.Percentile];

    /// <exception cref="ReadRequestException">It asks, orders or compares by the value of a single row that the caller may not see (AUTH_NOT_AUTHENTICATED).</exception>
    public static ReadAggregate Of(ReadAggregate read, AccessRights rights)
    {
        if (!Counting.Contains(rights.Role) || EntityGuards.Of(read.Entity.ClrType) is var guard && (guard == EntityGuard.OfAll || guard.Roles?.Contains(rights.Role) == true)) return read;
        if (rights.CountsAll && Measures(read).FirstOrDefault(measure => OfOneRow.Contains(measure.Function)) is { } measure) throw Refused($"{read.Entity.Name}.{JsonNamingPolicy.CamelCase.ConvertName(measure.Property!.Name)}");
        if (rights.CountsAll && Groups(read).Any(field => field is GroupField.Shape { IsCentroid: false })) throw Refused($"{read.Entity.Name} in an envelope");
        return read with { IsRounded = rights.CountsAll, Threshold = new ReadThreshold(read.Threshold?.Asked, Math.Max(read.Threshold?.Least ?? 1, LeastRows)) };
    }

    private static IEnumerable<GroupField> Groups(ReadAggregate read) => read.Fields.OfType<AggregateField.Groups>().SelectMany(groups => groups.Fields);

    private static IEnumerable<ReadMeasure> Measures(ReadAggregate read) => Groups(read).SelectMany(Measures)
        .Concat(read.Order.Select(order => order.Measure).OfType<ReadMeasure>())
        .Concat(Measures(read.Having));

    private static IEnumerable<ReadMeasure> Measures(GroupField field) => field switch
    {
        GroupField.Figure figure => [figure.Measure],
        GroupField.Figures figures => figures.Fields.SelectMany(Measures),
        _ => [],
    };

    private static IEnumerable<ReadMeasure> Measures(ReadFilter? having) => having switch
    {
        ReadFilter.Measured measured => [measured.Measure],
        ReadFilter.And and => and.Parts.SelectMany(Measures),
        ReadFilter.Or or => or.Parts.SelectMany(Measures),
        ReadFilter.Not not => Measures(not.Inner),
        _ => [],
    };

    private static ReadRequestException Refused(string what) => new(
        "AUTH_NOT_AUTHENTICATED",
        $"The least, greatest and middle values of {what} are those of single rows and shown only with a token; ask for count, sum or avg, or send a token in the Authorization header.");
}
