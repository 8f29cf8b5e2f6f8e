using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Platforms;
using Household = Jianye.DataHub.Data.Demo.District.Household;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>A district that is made once for all tables, with what they refer to each other by.</summary>
internal sealed class LoadedDistrict
{
    private readonly ILookup<DemoGrid, GridSeat> _seats;

    private LoadedDistrict(DemoDistrict district, LoadedPlaces places, IReadOnlyDictionary<string, Guid> standing)
    {
        (District, Places) = (district, places);
        Keys = new DistrictKeys(district.Options.Seed);
        Seats = GridTeams.Fill(district, "load/seats");
        _seats = Seats.ToLookup(seat => seat.Grid);
        Elders = Some("elders", person => person.Age >= 60 && person.HasCitizenId && ((person.Tags & (CareTags.LivingAlone | CareTags.EmptyNest)) != 0 || person.Age > 75), 1);
        Followers = Some("followers", person => person.Age is >= 14 and < 75 && person.HasPhone, 0.35);
        Volunteers = Some("volunteers", person => person.Age is >= 16 and < 72 && person.HasCitizenId, 0.12);
        PartyMembers = Some("party_members", person => person.IsPartyMember, 1);
        Organizations = new LoadedOrganizations(district, Keys, standing);
        Items = LoadedItems.Make(this);
    }

    public DemoDistrict District { get; }

    public LoadedPlaces Places { get; }

    public DistrictKeys Keys { get; }

    /// <summary>The posts in the grids' teams.</summary>
    public IReadOnlyList<GridSeat> Seats { get; }

    /// <summary>Whom the district cares for: those who are alone, and the oldest.</summary>
    public LoadedRoll Elders { get; }

    /// <summary>Who has an account of the WeChat official account.</summary>
    public LoadedRoll Followers { get; }

    public LoadedRoll Volunteers { get; }

    public LoadedRoll PartyMembers { get; }

    public LoadedOrganizations Organizations { get; }

    public LoadedItems Items { get; }

    /// <param name="options">What to make; people live together and are spread as in the whole district.</param>
    /// <param name="places">The territory's keys.</param>
    /// <param name="standing">The keys of the organizations that the database has by itself, by their names.</param>
    public static LoadedDistrict Create(DemoOptions options, LoadedPlaces places, IReadOnlyDictionary<string, Guid> standing)
        => new(DemoDistrict.Create(options with { Form = DistrictForm.Full }), places, standing);

    /// <summary>A stream of chance of its own.</summary>
    public DemoRandom Random(string table) => new(District.Options.Seed, $"load/{table}");

    public Guid KeyOf(Person person) => Keys.Residents[person.Number - 1];

    public Guid AddressOf(Household household) => Keys.Addresses[household.Index];

    /// <summary>The posts of a level-2 grid, or where it has none of the grid above.</summary>
    public IReadOnlyList<GridSeat> TeamOf(DemoGrid grid)
    {
        List<GridSeat> team = [.. _seats[grid]];
        return team.Count > 0 ? team : [.. _seats[grid.Level1!]];
    }

    /// <summary>A count that grows with the district, at least 1.</summary>
    /// <param name="ofTheWhole">The count in a district of 540,000 residents.</param>
    public int Scaled(long ofTheWhole) => (int)Math.Max(1, ofTheWhole * District.Options.Residents / 540_000);

    private LoadedRoll Some(string stream, Func<Person, bool> may, double share)
    {
        var random = Random($"rolls/{stream}");
        return new LoadedRoll([.. District.Residents.Where(person => may(person) && (share >= 1 || random.Chance(share)))]);
    }
}
