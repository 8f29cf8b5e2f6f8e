using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>Fills the "3+N" teams: social workers, police and law enforcement, property staff, and residents who help.</summary>
internal static class GridTeams
{
    private const int Leader = 1;
    private const int Head = 2;
    private const int Worker = 3;
    private const int Police = 4;
    private const int LawEnforcement = 5;
    private const int Property = 6;
    private const int PartyMember = 7;
    private const int Backbone = 8;
    private const int Volunteer = 9;

    /// <summary>How often a team found someone for a resident's post.</summary>
    private const double Found = 0.8;

    private static readonly DateOnly PoliceSince = new(2016, 1, 1);
    private static readonly DateOnly PropertySince = new(2016, 6, 1);
    private static readonly DateOnly ResidentsSince = new(2017, 3, 1);

    public static List<GridSeat> Fill(DemoDistrict district, string stream)
    {
        var random = new DemoRandom(district.Options.Seed, stream);
        var seats = new List<GridSeat>();
        foreach (var worker in district.Workforce.Workers)
        {
            var role = worker.Post switch { SocialWorker.Leader => Leader, SocialWorker.Head => Head, SocialWorker.Member => Worker, _ => 0 };
            if (role > 0) Seat(worker.Grid, role, worker.Person, worker.Community.Short, worker.Since);
        }

        foreach (var grid in district.Territory.Level1)
        {
            Seat(grid, Police, district.Workforce.Police[grid.Index], district.Organizations.Police[grid.Street.Code].Name, PoliceSince);
            Seat(grid, LawEnforcement, random.Pick(district.Workforce.LawEnforcement[grid.Street.Code]), "综合执法大队（样例）", PoliceSince);
        }

        foreach (var grid in district.Territory.Level2)
        {
            Seat(grid, Property, district.Workforce.PropertyStaff[grid.Index], random.Pick(district.Organizations.PropertyCompanies).Name, PropertySince);
            List<Person> adults = [.. district.ResidentsByGrid[grid.Index].Where(person => person.HasCitizenId && person.Age >= 18)];
            SeatResident(grid, PartyMember, adults.FindAll(person => person.IsPartyMember));
            SeatResident(grid, Backbone, adults);
            SeatResident(grid, Volunteer, adults);
        }

        return seats;

        void Seat(DemoGrid grid, int role, Person person, string organization, DateOnly since)
            => seats.Add(new GridSeat(seats.Count + 1, grid, role, person, organization, since));

        void SeatResident(DemoGrid grid, int role, List<Person> candidates)
        {
            if (candidates.Count > 0 && random.Chance(Found)) Seat(grid, role, random.Pick(candidates), "居民", ResidentsSince);
        }
    }
}
