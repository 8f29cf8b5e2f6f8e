using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Entities;
using Building = Jianye.DataHub.Data.Entities.Building;
using Household = Jianye.DataHub.Data.Entities.Household;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>Buildings, dwellings that somebody lives in, and who lives there together.</summary>
internal static class DwellingRows
{
    public static IEnumerable<Building> Buildings(LoadedDistrict loaded) => loaded.District.Buildings.Select(building => loaded.Places.In(building.Grid, new Building
    {
        Id = loaded.Keys.Buildings[building.Index], Estate = building.Estate, Number = FormattableString.Invariant($"{building.Number}"), Use = "01",
        Location = LoadedPlaces.Point(building.Location),
    }));

    public static IEnumerable<Address> Addresses(LoadedDistrict loaded) => loaded.District.Households.Select(household => loaded.Places.In(household.Dwelling.Grid, new Address
    {
        Id = loaded.AddressOf(household), Text = TextOf(household.Dwelling), Unit = FormattableString.Invariant($"{household.Dwelling.Unit}单元"),
        Room = FormattableString.Invariant($"{household.Dwelling.Room}"), Location = LoadedPlaces.Point(household.Dwelling.Building.Location),
        BuildingId = loaded.Keys.Buildings[household.Dwelling.Building.Index],
    }));

    public static IEnumerable<Household> Households(LoadedDistrict loaded) => loaded.District.Households.Select(household => loaded.Places.In(household.Dwelling.Grid, new Household
    {
        Id = loaded.Keys.Households[household.Index], Number = FormattableString.Invariant($"320105{household.Index + 1:D7}"),
        HeadId = loaded.KeyOf(household.Members[0]), AddressId = loaded.AddressOf(household),
    }));

    /// <summary>The dwelling in one line, from the city on.</summary>
    public static string TextOf(Dwelling dwelling) => $"南京市建邺区{dwelling.Grid.Street.Name}{ShortTextOf(dwelling)}";

    /// <summary>The dwelling in one line, from the estate on.</summary>
    public static string ShortTextOf(Dwelling dwelling)
        => FormattableString.Invariant($"{dwelling.Building.Estate}{dwelling.Building.Number}幢{dwelling.Unit}单元{dwelling.Room}室");
}
