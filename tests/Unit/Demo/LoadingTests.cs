using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Loading;
using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace Jianye.DataHub.Tests.Unit.Demo;

/// <summary>What a district that is loaded straight is made from; the rows themselves are tried in a database.</summary>
public sealed class LoadingTests
{
    [Fact]
    public void Events_are_as_many_as_asked_for_and_ascend_through_three_years()
    {
        var days = new EventDays(weekend: 0.5, [.. Enumerable.Repeat(1.0, 12)], [.. Enumerable.Range(0, 24).Select(hour => hour is >= 9 and < 17 ? 1.0 : 0.0)]);

        var times = days.Times(20_000, new DemoRandom(1, "test")).ToList();

        Assert.Equal(20_000, times.Count);
        Assert.Equal(times.Order(), times);
        Assert.Equal((new DateOnly(2015, 7, 1), DemoCalendar.Last), (DateOnly.FromDateTime(times[0]), DateOnly.FromDateTime(times[^1])));
        Assert.All(times, time => Assert.InRange(time.Hour, 9, 16));
        // Two of seven days, each with half of what a working day has.
        Assert.InRange(times.Count(time => time.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) / 20_000.0, 0.155, 0.18);
        Assert.True(times.Count(time => time < new DateTime(2016, 7, 1)) < times.Count(time => time >= new DateTime(2017, 7, 1)));
    }

    [Fact]
    public void A_share_falls_to_the_weight_that_holds_it()
    {
        var running = EventDays.Running([0, 1, 0, 0, 3]);

        Assert.Equal([1, 1, 4, 4, 4], ((double[])[0, 0.24, 0.25, 0.26, 0.999]).Select(share => EventDays.Place(running, share)));
    }

    [Fact]
    public void Keys_ascend_and_are_of_version_7_and_the_seeds_own()
    {
        var (keys, others) = (new KeySeries(2018, "incidents"), new KeySeries(7, "incidents"));
        List<Guid> given = [.. Enumerable.Range(0, 10_000).Select(row => keys[row])];

        Assert.Equal(given.Select(key => key.ToString()).Order(StringComparer.Ordinal), given.Select(key => key.ToString()));
        Assert.Equal(10_000, given.Distinct().Count());
        Assert.All(given, key => Assert.Equal(7, key.Version));
        Assert.Equal(given[4_711], keys[4_711]);
        Assert.NotEqual(given[4_711], others[4_711]);
    }

    [Fact]
    public void Households_of_the_whole_district_are_as_large_and_its_grids_as_different_as_said()
    {
        var district = DemoDistrict.Create(new DemoOptions { Residents = 60_000, Form = DistrictForm.Full });

        // 540,000 in 190,000.
        Assert.InRange(district.Residents.Count / (double)district.Households.Count, 2.75, 2.95);
        var sizes = district.ResidentsByGrid.Select(residents => residents.Count).Order().ToList();
        Assert.InRange(sizes[^5] / (double)sizes[5], 2.5, 12);
    }

    [Fact]
    public void Every_entity_can_be_copied()
    {
        using var context = HubContextFactory.Create();
        foreach (var entity in context.Model.GetEntityTypes().Where(entity => typeof(Entity).IsAssignableFrom(entity.ClrType) && entity.GetTableName() is not null))
        {
            var copy = Activator.CreateInstance(typeof(EntityCopy<>).MakeGenericType(entity.ClrType), context.Model)!;
            Assert.Equal(entity.GetTableName(), copy.GetType().GetProperty("Table")!.GetValue(copy));
        }
    }
}
