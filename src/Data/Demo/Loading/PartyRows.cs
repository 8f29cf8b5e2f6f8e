using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>A branch of the Party in each level-2 grid, and its members.</summary>
internal static class PartyRows
{
    public static IEnumerable<PartyBranch> Branches(LoadedDistrict loaded)
    {
        var members = loaded.PartyMembers.People.ToLookup(person => person.Household!.Dwelling.Grid);
        return loaded.District.Territory.Level2.Select(grid => loaded.Places.In(grid, new PartyBranch
        {
            Id = loaded.Keys.PartyBranches[grid.Index],
            Name = $"{grid.Name}党支部",
            Secretary = members[grid].FirstOrDefault()?.Name,
            MemberCount = members[grid].Count(),
            ParentId = loaded.Organizations.Find($"{grid.Community!.Short}党委"),
        }));
    }

    public static IEnumerable<PartyMember> Members(LoadedDistrict loaded)
    {
        var random = loaded.Random("party_members");
        return loaded.PartyMembers.People.Select((person, i) => new PartyMember
        {
            Id = loaded.Keys.PartyMembers[i],
            // Not before the age of 18.
            JoinedOn = new DateOnly(Math.Min(person.Birth.Year + random.Between(19, 40), 2017), random.Between(1, 13), 1),
            CheckedIn = random.Chance(0.3),
            WorkUnit = "样例单位",
            PersonId = loaded.KeyOf(person),
            BranchId = loaded.Keys.PartyBranches[person.Household!.Dwelling.Grid.Index],
        });
    }
}
