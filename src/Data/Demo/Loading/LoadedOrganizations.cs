using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Entities;
using Organization = Jianye.DataHub.Data.Entities.Organization;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>3,000 organizations with those that the database has by itself, whatever the district's size: most of them clubs that stand on a community's list.</summary>
internal sealed class LoadedOrganizations
{
    private const int ClubsPerCommunity = 40;

    private static readonly string[] Clubs = ["书画社", "合唱团", "太极队", "助老队", "读书会", "护苗队", "环保队", "棋友会"];

    private readonly Dictionary<string, Guid> _keys;
    private readonly List<(District.Organization Organization, OrganizationKind Kind)> _own = [];
    private readonly DistrictKeys _all;

    public LoadedOrganizations(DemoDistrict district, DistrictKeys keys, IReadOnlyDictionary<string, Guid> standing)
    {
        (_all, _keys) = (keys, new(standing));
        var known = district.Organizations;
        Add(known.Departments, OrganizationKind.Department);
        Add(known.Police.Values, OrganizationKind.Police);
        Add(known.OtherCommunityBodies, OrganizationKind.SupervisionCommittee);
        Add(known.PropertyCompanies, OrganizationKind.PropertyCompany);
        Add(known.SocialOrganizations, OrganizationKind.SocialOrganization);
        Add(known.CareProviders, OrganizationKind.CareProvider);
        Add([known.CareGuidance], OrganizationKind.CareGuidanceCentre);
        Departments = [.. known.Departments.Select(department => _keys[department.Name])];

        void Add(IEnumerable<District.Organization> organizations, OrganizationKind kind)
        {
            foreach (var organization in organizations)
            {
                if (_keys.ContainsKey(organization.Name)) continue;
                _keys.Add(organization.Name, keys.Organizations[_own.Count]);
                _own.Add((organization, kind));
            }
        }
    }

    public IReadOnlyList<Guid> Departments { get; }

    /// <summary>Null where the name is not an organization's of the district's own.</summary>
    public Guid? Find(string name) => _keys.TryGetValue(name, out var key) ? key : null;

    public Guid this[District.Organization organization] => _keys[organization.Name];

    public int Count(LoadedDistrict loaded) => _own.Count + (loaded.District.Territory.Communities.Count * ClubsPerCommunity);

    public IEnumerable<Organization> Rows(LoadedDistrict loaded)
    {
        for (var i = 0; i < _own.Count; i++)
        {
            var (organization, kind) = _own[i];
            var row = new Organization
            {
                Id = _all.Organizations[i], Kind = kind, Name = organization.Name, CreditCode = organization.CreditCode, Status = OrganizationStatus.Active,
                LegalRepId = organization.Leader is { } leader ? loaded.KeyOf(leader) : null,
            };
            yield return organization.Leader?.Household is { } home ? loaded.Places.In(home.Dwelling.Grid, row) : row;
        }

        foreach (var club in ClubRows(loaded)) yield return club;
    }

    /// <summary>A club is led by someone who lives in the community, and meets where that is.</summary>
    private IEnumerable<Organization> ClubRows(LoadedDistrict loaded)
    {
        var random = loaded.Random("organizations");
        var grids = loaded.District.Territory.Level2.ToLookup(grid => grid.Community!.Code);
        var number = _own.Count;
        foreach (var community in loaded.District.Territory.Communities)
        {
            List<DemoGrid> places = [.. grids[community.Code]];
            for (var club = 0; club < ClubsPerCommunity; club++, number++)
            {
                var grid = places.Count > 0 ? random.Pick(places) : community.Level1;
                var building = grid.Level1 is null ? null : random.Pick(loaded.District.BuildingsByGrid[grid.Index]);
                var neighbours = grid.Level1 is null ? [] : loaded.District.ResidentsByGrid[grid.Index];
                var row = new Organization
                {
                    Id = _all.Organizations[number],
                    Kind = OrganizationKind.SocialOrganization,
                    Name = FormattableString.Invariant($"{community.Short}样例{Clubs[club % Clubs.Length]}{(club / Clubs.Length) + 1:D2}"),
                    Status = random.Chance(0.04) ? OrganizationStatus.Cancelled : OrganizationStatus.Active,
                    FoundedOn = new DateOnly(random.Between(2008, 2018), random.Between(1, 13), 1),
                    Location = building is null ? null : LoadedPlaces.Point(building.Location),
                    AddressText = building is null ? null : FormattableString.Invariant($"{building.Estate}{building.Number}幢"),
                    SupervisorId = Find($"{community.Short}居委会"),
                    LegalRepId = neighbours.Count > 0 ? loaded.KeyOf(random.Pick(neighbours)) : null,
                };
                yield return grid.Level1 is null ? loaded.Places.In(community, row) : loaded.Places.In(grid, row);
            }
        }
    }
}
