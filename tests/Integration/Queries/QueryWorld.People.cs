using Jianye.DataHub.Data.Entities;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Tests.Integration.Queries;

internal static partial class QueryWorld
{
    /// <summary>Names that LIKE, JSON and sorting find hard; nulls wherever one is allowed.</summary>
    private static IEnumerable<Entity> People()
    {
        yield return Resident(1, "王芳", Sex.Female, new DateOnly(1950, 3, 1), Place(118.705, 32.005), 4, resident =>
        {
            (resident.IdNumber, resident.Phone) = ("320105195003010022", "13800000001");
            (resident.Phones, resident.Emails) = (["13800000001", "02586000001"], ["wang@example.com"]);
            (resident.Ethnicity, resident.Education, resident.MaritalStatus, resident.RelationToHead) = ("01", "10", "20", "02");
            (resident.PopulationKind, resident.HukouAddress) = (PopulationKind.Registered, "南京市建邺区");
            resident.Identifiers = [new() { Kind = IdentifierKind.CitizenId, Value = "320105195003010022" }, new() { Kind = IdentifierKind.Passport, Value = "E1" }];
            resident.CareGroups = [new() { Group = CareGroup.LivingAlone, Since = new DateOnly(2020, 1, 1) }, new() { Group = CareGroup.Disabled }];
        });
        yield return Resident(2, "王芳芳", Sex.Female, new DateOnly(1950, 3, 2), Place(118.715, 32.005), 5, resident => resident.Phones = ["02586000001"]);
        yield return Resident(3, "100%_\\", Sex.Male, new DateOnly(2000, 2, 29), Place(118.71, 32.005), 5, resident =>
        {
            (resident.Ethnicity, resident.PopulationKind) = ("03", PopulationKind.Floating);
            resident.CareGroups = [new() { Group = CareGroup.EmptyNest, Since = new DateOnly(2024, 6, 1) }];
        });
        yield return Resident(4, "\"𠮷田\"\n", null, null, null, 7, _ => { });
        yield return Resident(5, null, Sex.Unknown, new DateOnly(2026, 3, 1), Place(118.729, 32.009), 6, resident => resident.LivesInDistrict = false);
        yield return Resident(6, "", null, null, null, null, resident => resident.LivesInDistrict = false);
    }

    private static IEnumerable<Entity> Places()
    {
        yield return new Building { Id = Key(Kind.Building, 1), Estate = "香山花园", Number = "3", Use = "01", Location = Place(118.705, 32.005) }.In(4);
        yield return new Building { Id = Key(Kind.Building, 2), Estate = "香山花园", Number = null, Use = null }.In(5);
        yield return Address(1, "香山花园3幢2单元101室", "2", "101", 1, 4);
        yield return Address(2, "香山花园3幢2单元102室", "2", "102", 1, 4);
        yield return Address(3, null, null, null, null, null);
    }

    private static IEnumerable<Entity> Households()
    {
        yield return new Household { Id = Key(Kind.Household, 1), Number = "H-1", HeadId = Key(Kind.Resident, 1), AddressId = Key(Kind.Address, 1) }.In(4);
        yield return new Household { Id = Key(Kind.Household, 2), Number = null, HeadId = null, AddressId = Key(Kind.Address, 2) }.In(5);
    }

    private static Resident Resident(int number, string? name, Sex? sex, DateOnly? born, Point? place, int? grid, Action<Resident> rest)
    {
        var resident = new Resident { Id = Key(Kind.Resident, number), Name = name, Sex = sex, BirthDate = born, Location = place, LivesInDistrict = true };
        rest(resident);
        return resident.In(grid);
    }

    private static Address Address(int number, string? text, string? unit, string? room, int? building, int? grid)
        => new Address { Id = Key(Kind.Address, number), Text = text, Unit = unit, Room = room, BuildingId = KeyOrNone(Kind.Building, building) }.In(grid);
}
