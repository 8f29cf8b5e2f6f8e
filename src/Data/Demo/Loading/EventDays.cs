using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>Spreads events over three years: by season, by day of the week and by hour, a little more of them each year.</summary>
/// <param name="weekend">How many events a day of the weekend has beside a working day, from 0 to 1.</param>
/// <param name="seasons">How many a month has beside the mean, January first.</param>
/// <param name="hours">How many an hour of the day has beside the others, midnight first.</param>
internal sealed class EventDays(double weekend, double[] seasons, double[] hours)
{
    public static readonly DateOnly First = DemoCalendar.Last.AddYears(-3).AddDays(1);

    private static readonly int Days = DemoCalendar.Last.DayNumber - First.DayNumber + 1;

    /// <summary>More in a year than in the one before.</summary>
    private const double Growth = 0.06;

    /// <summary>Their times, ascending; local times without zone.</summary>
    public IEnumerable<DateTime> Times(int count, DemoRandom random)
    {
        var days = Running(Enumerable.Range(0, Days).Select(Weight));
        var byHour = Running(hours);
        var done = 0;
        var seconds = new List<int>();
        for (var day = 0; day < Days; day++)
        {
            var until = day == Days - 1 ? count : (int)(count * (days[day] / days[^1]));
            seconds.Clear();
            for (; done < until; done++) seconds.Add((Place(byHour, random.Fraction()) * 3600) + random.Below(3600));
            seconds.Sort();
            var midnight = First.AddDays(day).ToDateTime(TimeOnly.MinValue);
            foreach (var second in seconds) yield return midnight.AddSeconds(second);
        }
    }

    /// <summary>Days from the time to the end of the last day, from 0 to below 1,096.</summary>
    public static double Age(DateTime time) => (DemoCalendar.Last.AddDays(1).ToDateTime(TimeOnly.MinValue) - time).TotalDays;

    /// <summary>Sums of the weights up to and with each.</summary>
    public static double[] Running(IEnumerable<double> weights)
    {
        var sum = 0.0;
        return [.. weights.Select(weight => sum += weight)];
    }

    /// <summary>Which of the weights a share of their sum, from 0 to below 1, falls to.</summary>
    public static int Place(double[] running, double share)
    {
        var ticket = share * running[^1];
        var found = Array.BinarySearch(running, ticket);
        var place = found < 0 ? ~found : found;
        // Nothing falls to a weight of nothing.
        while (place < running.Length - 1 && running[place] <= ticket) place++;
        return place;
    }

    private double Weight(int day)
    {
        var date = First.AddDays(day);
        return seasons[date.Month - 1]
            * (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? weekend : 1)
            * (1 + (Growth * day / 365));
    }
}
