using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>All people of the district, those who only work there too.</summary>
internal static class ResidentRows
{
    private static readonly (CareTags Tag, CareGroup Group)[] Groups =
    [
        (CareTags.LivingAlone, CareGroup.LivingAlone), (CareTags.EmptyNest, CareGroup.EmptyNest), (CareTags.Disabled, CareGroup.Disabled),
        (CareTags.PreferentialTreatment, CareGroup.PreferentialTreatment), (CareTags.SubsistenceAllowance, CareGroup.LowIncome),
    ];

    public static IEnumerable<Resident> Residents(LoadedDistrict loaded)
    {
        var random = loaded.Random("residents");
        var workers = loaded.District.Workforce.Workers.ToLookup(worker => worker.Person);
        foreach (var person in loaded.District.People)
        {
            var home = person.Household;
            var row = new Resident
            {
                Id = loaded.KeyOf(person),
                Name = person.Name,
                Sex = person.IsMale ? Sex.Male : Sex.Female,
                BirthDate = person.Birth,
                IdNumber = person.CitizenId,
                Identifiers = [person.CitizenId is { } id ? new() { Kind = IdentifierKind.CitizenId, Value = id } : new() { Kind = IdentifierKind.Passport, Value = person.Passport! }],
                Phone = person.Phone,
                Phones = [.. new[] { person.Phone, person.OldPhone }.OfType<string>()],
                Ethnicity = person.Ethnicity,
                Education = person.Education,
                MaritalStatus = person.MaritalStatus,
                LivesInDistrict = home is not null,
                SocialWorkerId = workers[person].FirstOrDefault() is { } worker ? loaded.Keys.SocialWorkers[worker.Number - 1] : null,
            };
            if (home is null)
            {
                yield return row;
                continue;
            }

            row.PopulationKind = person.PopulationKind switch { 1 => PopulationKind.Registered, 2 => PopulationKind.Floating, _ => PopulationKind.Overseas };
            row.HukouAddress = person.PopulationKind switch { 1 => DwellingRows.TextOf(home.Dwelling), 2 => "外省样例市", _ => null };
            row.RelationToHead = person.Relation;
            row.CareGroups = [.. Groups.Where(pair => person.Tags.HasFlag(pair.Tag)).Select(pair => new CareGroupMembership { Group = pair.Group, Since = EventDays.First.AddDays(random.Below(1000)) })];
            if (loaded.Elders.Find(person) is { } elder)
            {
                row.CareClientId = loaded.Keys.CareClients[elder];
                if (CareRows.HasAgreement(elder)) row.CareAgreementId = loaded.Keys.CareAgreements[elder];
            }

            if (loaded.Volunteers.Find(person) is { } account) row.VolunteerAccountId = loaded.Keys.VolunteerAccounts[account];
            if (loaded.PartyMembers.Find(person) is { } membership) row.PartyMembershipId = loaded.Keys.PartyMembers[membership];
            row.Location = LoadedPlaces.Point(home.Dwelling.Building.Location);
            (row.HouseholdId, row.AddressId) = (loaded.Keys.Households[home.Index], loaded.AddressOf(home));
            yield return loaded.Places.In(home.Dwelling.Grid, row);
        }
    }
}
