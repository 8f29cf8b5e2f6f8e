using System.Collections;

namespace Jianye.DataHub.Data.Demo.District;

/// <summary>Invents people, and fills the buildings with households of the usual kinds.</summary>
internal sealed class PeopleMaker(DemoOptions options, IReadOnlyList<Building> buildings)
{
    private static readonly DateOnly FirstWithoutPhone = new(2006, 1, 1);
    private static readonly DateOnly FirstWithoutLandline = new(1965, 1, 1);
    private static readonly DateOnly FirstWithoutLegacyNumber = new(1986, 1, 1);

    private const double RareNames = 0.0005;

    private readonly DemoRandom _random = new(options.Seed, "people");
    private readonly DemoRandom _rare = new(options.Seed, "people/rare-names");
    private readonly NumberPool _numbers = new();
    private readonly BitArray _rooms = new(buildings.Count * PlaceMaker.RoomsPerBuilding);
    private readonly List<Person> _people = new(options.Residents + 2048);
    private readonly List<Household> _households = [];

    public IReadOnlyList<Person> People => _people;

    public IReadOnlyList<Household> Households => _households;

    public void MakeResidents()
    {
        while (_people.Count < options.Residents)
        {
            var household = new Household { Index = _households.Count, Dwelling = FreeDwelling() };
            var maker = new HouseholdMaker(this, _random, household, options.Form);
            household.Members = maker.Make();
            if (_random.Chance(options.Dirt.Moved))
            {
                household.OldDwelling = AnyDwelling();
                household.MovedOn = DemoCalendar.First.AddDays(_random.Between(60, 330));
            }

            _households.Add(household);
        }
    }

    /// <summary>A date at which a person of between <paramref name="youngest"/> and <paramref name="oldest"/> years was born.</summary>
    public static DateOnly Birth(DemoRandom random, int youngest, int oldest) =>
        DemoCalendar.Last.AddDays(-random.Between((int)(youngest * 365.25), (int)(oldest * 365.25)));

    public Person Add(DemoRandom random, bool isMale, DateOnly birth, PersonSetting setting = default)
    {
        var name = setting.IsForeign ? random.Pick(Names.Foreigners)
            : setting.IsMinority ? random.Pick(Names.Minorities) + random.Pick(Names.Either)
            : Names.Surname(random) + Names.Given(random, isMale);
        if (_rare.Chance(RareNames) && setting is { IsForeign: false, IsMinority: false }) name = name[..1] + _rare.Pick(Names.Rare);
        var ethnicity = setting.IsMinority ? random.Pick(["05", "02", "17", "04"])
            : !setting.IsForeign && random.Chance(0.02) ? random.Pick(["03", "11", "15", "08", "06"])
            : "01";
        short order = 0;
        if (!setting.IsForeign)
            (birth, order) = _numbers.CitizenOrder(random, birth, isMale);
        var hasPhone = birth < FirstWithoutPhone;
        var age = (DemoCalendar.Last.DayNumber - birth.DayNumber) / 365;

        var person = new Person
        {
            Number = _people.Count + 1,
            Name = name,
            IsMale = isMale,
            Birth = birth,
            CitizenOrder = order,
            PhoneDigits = hasPhone ? _numbers.Phone(random) : -1,
            OldPhoneDigits = hasPhone && random.Chance(options.Dirt.OldPhone) ? _numbers.Phone(random) : -1,
            LandlineDigits = birth < FirstWithoutLandline && random.Chance(0.5) ? random.Below(1_000_000) : -1,
            HasLegacyNumber = order > 0 && birth < FirstWithoutLegacyNumber && random.Chance(options.Dirt.IdLegacy),
            Ethnicity = ethnicity,
            Education = Education(random, age),
            MaritalStatus = MaritalStatus(random, age),
            PopulationKind = setting.IsForeign ? 3 : setting.IsFloating ? 2 : 1,
            IsPartyMember = age >= 20 && !setting.IsForeign && random.Chance(0.09),
            Household = setting.Household,
            Relation = setting.Relation,
        };
        _people.Add(person);
        return person;
    }

    private Dwelling FreeDwelling()
    {
        while (true)
        {
            var building = _random.Pick(buildings);
            var start = _random.Below(PlaceMaker.RoomsPerBuilding);
            for (var i = 0; i < PlaceMaker.RoomsPerBuilding; i++)
            {
                var room = (start + i) % PlaceMaker.RoomsPerBuilding;
                var bit = building.Index * PlaceMaker.RoomsPerBuilding + room;
                if (_rooms[bit])
                    continue;
                _rooms[bit] = true;
                return DwellingAt(building, room);
            }
        }
    }

    private Dwelling AnyDwelling() => DwellingAt(_random.Pick(buildings), _random.Below(PlaceMaker.RoomsPerBuilding));

    private static Dwelling DwellingAt(Building building, int room)
    {
        var (unit, within) = Math.DivRem(room, PlaceMaker.Floors * PlaceMaker.Doors);
        var (floor, door) = Math.DivRem(within, PlaceMaker.Doors);
        return new Dwelling(building, unit + 1, (floor + 1) * 100 + door + 1);
    }

    private static string Education(DemoRandom random, int age) => age switch
    {
        < 13 => "81",
        < 16 => "71",
        < 22 => "61",
        < 60 => random.Pick(["21", "21", "31", "61", "71", "14"]),
        _ => random.Pick(["81", "71", "61", "31"]),
    };

    private static string MaritalStatus(DemoRandom random, int age)
    {
        if (age < 24)
            return "10";
        var widowed = age < 60 ? 4 : 15;
        var ticket = random.Below(96 + widowed);
        return ticket < 80 ? "20" : ticket < 80 + widowed ? "30" : ticket < 88 + widowed ? "40" : "10";
    }
}
