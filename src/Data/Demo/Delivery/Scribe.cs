using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>
/// Writes facts down as a busy office does: with old numbers, other spellings and slips, by the district's rates.
/// Draws from the stream of one data set; <see cref="Seek"/> goes to the place of a record, so that the same record
/// can be made again at any time.
/// </summary>
internal sealed class Scribe(DemoDistrict district, string stream)
{
    private const double MetresPerDegree = 111_000;

    public DemoRandom Random { get; } = new(district.Options.Seed, stream);

    public DemoDirt Dirt { get; } = district.Options.Dirt;

    public void Seek(long ordinal) => Random.Seek(ordinal);

    /// <summary>The share of the people that a platform knows; always the same ones.</summary>
    public List<Person> Some(IEnumerable<Person> people, double share)
    {
        var random = new DemoRandom(district.Options.Seed, stream + "/sample");
        return [.. people.Where(_ => random.Chance(share))];
    }

    /// <summary>A moment of office hours.</summary>
    public DateTime When(DateOnly? first = null, DateOnly? last = null, int firstHour = 8, int endHour = 20)
    {
        var from = first ?? DemoCalendar.First;
        var days = (last ?? DemoCalendar.Last).DayNumber - from.DayNumber + 1;
        var time = new TimeOnly(Random.Between(firstHour, endHour), Random.Below(60), Random.Below(60));
        return from.AddDays(Random.Below(days)).ToDateTime(time);
    }

    public WrittenName Name(Person person)
    {
        var name = person.Name;
        if (Random.Chance(Dirt.NameTypo) && Names.Misspelt(name, Random.Below(name.Length)) is { } misspelt)
            return new(misspelt, false);
        if (Random.Chance(Dirt.NameTraditional) && Names.InTraditional(name) is var traditional && traditional != name)
            return new(traditional, true);
        if (name.Length == 2 && Random.Chance(Dirt.NameSpace))
            return new($"{name[0]}\u3000{name[1]}", true);
        return new(name, true);
    }

    /// <param name="inAnyStyle">False where the platform checks the form of numbers.</param>
    public WrittenPhone Phone(Person person, bool inAnyStyle = true)
    {
        if (person.Phone is not { } number || Random.Chance(Dirt.PhoneMissing))
            return default;
        var kind = WrittenPhoneKind.Mobile;
        if (person.OldPhone is { } old && Random.Chance(0.5))
            (number, kind) = (old, WrittenPhoneKind.Old);
        return new(inAnyStyle && Random.Chance(Dirt.PhoneStyle) ? InSomeStyle(number) : number, kind);
    }

    /// <param name="isMasked">Whether the platform hides the middle.</param>
    /// <param name="mayBeLegacy">Whether the platform still holds 15-digit numbers.</param>
    public WrittenId Id(Person person, bool isMasked = false, bool mayBeLegacy = true)
    {
        if (person.CitizenId is not { } number)
            return new(person.Passport, WrittenIdKind.Passport);
        if (Random.Chance(Dirt.IdMissing))
            return new(null, WrittenIdKind.None);
        if (Random.Chance(Dirt.IdWrongCheck))
            return new(number[..17] + (number[17] == '1' ? '2' : '1'), WrittenIdKind.WrongCheck);
        if (mayBeLegacy && person.LegacyNumber is { } legacy && Random.Chance(0.5))
            return new(legacy, WrittenIdKind.Legacy);
        if (isMasked)
            return new(string.Concat(number.AsSpan(0, 6), "********", number.AsSpan(14)), WrittenIdKind.Part);
        if (number[17] == 'X' && Random.Chance(Dirt.IdLowerCase))
            number = number[..17] + 'x';
        if (Random.Chance(Dirt.IdFullWidth))
            number = FullWidth.Of(number);
        return new(number, WrittenIdKind.Full);
    }

    /// <param name="withStreet">Whether city, district and street stand before it.</param>
    public string Address(Dwelling dwelling, bool withStreet = true, bool inAnyStyle = true)
    {
        var building = dwelling.Building;
        var style = inAnyStyle && Random.Chance(Dirt.AddressStyle) ? Random.Below(5) : -1;
        var text = style switch
        {
            0 => Invariant($"{building.Estate}{building.Number}栋{dwelling.Unit}单元{dwelling.Room}"),
            1 => Invariant($"{building.Estate}{building.Number}幢-{dwelling.Unit}-{dwelling.Room}"),
            2 => Invariant($"{building.Estate}{building.Number}号楼{dwelling.Unit}单元{dwelling.Room}室"),
            3 => Invariant($"{building.Estate} {building.Number}-{dwelling.Unit}-{dwelling.Room}"),
            4 => Invariant($"{building.Estate}{building.Number}＃{dwelling.Unit}单元{dwelling.Room}室"),
            _ => Invariant($"{building.Estate}{building.Number}幢{dwelling.Unit}单元{dwelling.Room}室"),
        };
        return withStreet ? "南京市建邺区" + dwelling.Grid.Street.Name + text : text;
    }

    /// <summary>The point with the noise of a hand-held receiver, in the datum, to six decimals.</summary>
    /// <param name="within">The grid that the point must not leave, since nothing but the point says it; null where something else does.</param>
    public (decimal Longitude, decimal Latitude) Point(Position wgs84, Datum datum, DemoGrid? within = null)
    {
        var deviation = Dirt.CoordinateNoise / MetresPerDegree / 2;
        var noisy = new Position(wgs84.Longitude + Random.Normal() * deviation, wgs84.Latitude + Random.Normal() * deviation);
        if (within?.Contains(noisy) == false) noisy = wgs84;
        var (longitude, latitude) = Datums.FromWgs84(noisy, datum);
        return (Math.Round((decimal)longitude, 6), Math.Round((decimal)latitude, 6));
    }

    public static DemoMention Mention(string role, Person person, WrittenName name, WrittenPhone phone, WrittenId id = default)
        => new(role, person, name.IsRight ? person.Name : name.Text, phone, id.Kind);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private string InSomeStyle(string number)
    {
        var (prefix, middle, end) = (number[..3], number[3..7], number[7..]);
        if (!Random.Chance(0.85))
            return FullWidth.Of(number);
        return Random.Below(4) switch
        {
            0 => $"+86 {prefix} {middle} {end}",
            1 => $"{prefix}-{middle}-{end}",
            2 => $"{prefix} {middle} {end}",
            _ => $"86{prefix}{middle}{end}",
        };
    }
}
