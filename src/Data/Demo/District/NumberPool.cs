using System.Collections;

namespace Jianye.DataHub.Data.Demo.District;

/// <summary>Gives out phone numbers and citizen IDs, none twice. Bits, because half a million people want over a million numbers.</summary>
internal sealed class NumberPool
{
    private const int Phones = 100_000_000;

    /// <summary>Order numbers 900 to 999 mark an ID as invented; odd ones are male.</summary>
    private const int FirstOrder = 900;
    private const int OrdersPerSex = 50;

    private static readonly int FirstDay = new DateOnly(1900, 1, 1).DayNumber;

    private readonly BitArray _phones = new(Phones);
    private readonly BitArray _orders = new((DemoCalendar.Last.DayNumber - FirstDay + 400) * OrdersPerSex * 2);

    /// <summary>The eight digits after 154.</summary>
    public int Phone(DemoRandom random)
    {
        while (true)
        {
            var digits = random.Below(Phones);
            if (_phones[digits])
                continue;
            _phones[digits] = true;
            return digits;
        }
    }

    /// <summary>A free order number on the birth date, or on the next day that has one: then the birth date is that day.</summary>
    public (DateOnly Birth, short Order) CitizenOrder(DemoRandom random, DateOnly birth, bool isMale)
    {
        for (var day = birth; ; day = day.AddDays(1))
        {
            var start = random.Below(OrdersPerSex);
            for (var i = 0; i < OrdersPerSex; i++)
            {
                var order = (start + i) % OrdersPerSex * 2 + (isMale ? 1 : 0);
                var bit = (day.DayNumber - FirstDay) * OrdersPerSex * 2 + order;
                if (_orders[bit])
                    continue;
                _orders[bit] = true;
                return (day, (short)(FirstOrder + order));
            }
        }
    }
}
