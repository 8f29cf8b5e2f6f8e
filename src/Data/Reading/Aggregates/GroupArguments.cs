using System.Collections;
using System.Globalization;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>Checks what a request gives to group by.</summary>
internal static class GroupArguments
{
    private const int MostBounds = 50;
    private const double SmallestCell = 25;
    private const double LargestCell = 20_000;
    private const int LargestThreshold = 1_000;

    /// <summary>The lower bounds of bands.</summary>
    /// <exception cref="ReadRequestException">There are none or too many, or they don't ascend (HUB_GROUP_BANDS).</exception>
    public static double[] Bounds(object? value)
    {
        double[] bounds = [.. ((IEnumerable?)value ?? Array.Empty<object>()).Cast<object?>().Select(bound => Convert.ToDouble(bound, CultureInfo.InvariantCulture))];
        if (bounds.Length is 0 or > MostBounds) throw new ReadRequestException("HUB_GROUP_BANDS", $"Bands have 1 to {MostBounds} lower bounds, but {bounds.Length} were given.");
        return bounds.All(double.IsFinite) && bounds.Zip(bounds.Skip(1)).All(pair => pair.First < pair.Second)
            ? bounds
            : throw new ReadRequestException("HUB_GROUP_BANDS", "The lower bounds of bands are finite numbers, each greater than the one before it.");
    }

    /// <exception cref="ReadRequestException">It is out of its range (HUB_GROUP_PERCENTILE).</exception>
    public static double Fraction(object? value)
    {
        var fraction = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return fraction is >= 0 and <= 1 ? fraction : throw new ReadRequestException("HUB_GROUP_PERCENTILE", "The p of a percentile is a number from 0 to 1, such as 0.95.");
    }

    /// <summary>The edge of a map's cell in metres.</summary>
    /// <exception cref="ReadRequestException">It is out of its range (HUB_GROUP_CELL).</exception>
    public static double CellSize(object? value)
    {
        var size = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return size is >= SmallestCell and <= LargestCell
            ? size
            : throw new ReadRequestException("HUB_GROUP_CELL", string.Create(CultureInfo.InvariantCulture, $"The size of a cell is {SmallestCell} to {LargestCell} metres, but {size} were asked for."));
    }

    /// <summary>The fewest rows of a group that is shown: the larger of what the caller asks for and what the caller's rights demand.</summary>
    /// <exception cref="ReadRequestException">It is out of its range (HUB_GROUP_SIZE).</exception>
    public static int Threshold(object? asked, int least)
    {
        var rows = asked is null ? 1 : Convert.ToInt64(asked, CultureInfo.InvariantCulture);
        return rows is >= 1 and <= LargestThreshold
            ? Math.Max((int)rows, least)
            : throw new ReadRequestException("HUB_GROUP_SIZE", $"The smallest group to be shown has 1 to {LargestThreshold} rows, but {rows} were asked for.");
    }
}
