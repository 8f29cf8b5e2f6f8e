using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>07: the base registers as COPY blocks of a PostgreSQL schema.</summary>
internal sealed class SmartCommunity : IDemoPlatform
{
    private const string Platform = "07-nj-smart-community";
    private const long FirstResident = 320105000000000000;

    private static readonly DemoDataset Buildings = new(
        Platform, "t_building", "building_id", "building_id", "community_code", "grid_code", "estate_name", "building_no", "use_code", "lng", "lat", "updated_at");

    private static readonly DemoDataset Houses = new(
        Platform, "t_house", "house_id", "house_id", "building_id", "unit_no", "room_no", "address_full", "updated_at");

    private static readonly DemoDataset Households = new(
        Platform, "t_household", "household_id", "household_id", "house_id", "household_no", "head_resident_id", "updated_at");

    private static readonly DemoDataset Residents = new(
        Platform, "t_resident", "resident_id", "resident_id", "name", "sex_code", "id_type", "id_no", "birth_date", "ethnic_code",
        "education_code", "marital_code", "pop_kind", "household_id", "relation_code",
        "phone", "hukou_address", "is_deleted", "updated_at");

    private static readonly DemoDataset Tags = new(
        Platform, "t_person_tag", "tag_id", "tag_id", "resident_id", "tag_code", "since", "updated_at");

    public string Slug => Platform;

    public void Write(DemoDistrict district, DemoOutput output)
    {
        using (var schema = output.Text($"{Slug}/sql/00_schema.sql")) schema.Write(SmartCommunitySchema.Text);
        using var file = output.Text($"{Slug}/sql/10_data.sql");
        file.Write("-- synthetic sample data\nSET client_encoding = 'UTF8';\nSET search_path = smart_community;\n");
        Block(Buildings, district.Buildings.Count, (scribe, i) => Building(scribe, district.Buildings[i]));
        Block(Houses, district.Households.Count, (scribe, i) => House(scribe, district.Households[i]));
        Block(Households, district.Households.Count, (scribe, i) => HouseholdRow(scribe, district.Households[i]));
        Block(Residents, district.Residents.Count, (scribe, i) => Resident(scribe, district.Residents[i]));
        var tags = district.Residents.SelectMany(resident => resident.Tags.CodesOf().Select(code => (resident, code))).ToList();
        Block(Tags, tags.Count, (scribe, i) => Tag(scribe, i + 1, tags[i].resident, tags[i].code));

        void Block(DemoDataset dataset, int count, Func<Scribe, int, DemoRecord?> make)
        {
            file.WriteLine($"\nCOPY {dataset.Name} ({string.Join(", ", dataset.Columns)}) FROM stdin;");
            foreach (var record in output.Noted(dataset, new DemoSource(district, dataset, count, make).InOrder()))
                file.WriteLine(string.Join('\t', dataset.Columns.Select(column => Escaped(record.Fields[column]))));
            file.WriteLine("\\.");
        }
    }

    private static DemoRecord Building(Scribe scribe, Building building)
    {
        var defect = building.IsMisfiled ? Defect.UnknownGrid : default;
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["building_id"] = building.Id,
                ["community_code"] = building.Community.Code,
                ["grid_code"] = defect.IsNone ? building.Grid.Code : $"{building.Community.Code}999",
                ["estate_name"] = building.Estate,
                ["building_no"] = building.Number.ToString(CultureInfo.InvariantCulture),
                ["use_code"] = "01",
                ["lng"] = building.Location.Longitude.ToString("F7", CultureInfo.InvariantCulture),
                ["lat"] = building.Location.Latitude.ToString("F7", CultureInfo.InvariantCulture),
                ["updated_at"] = Stamps.Postgres(scribe.When()),
            },
            Grid = building.Grid,
            Verdict = defect.Verdict,
            Reason = defect.Code,
        };
    }

    private static DemoRecord House(Scribe scribe, Household household) => new()
    {
        Fields = new Fields
        {
            ["house_id"] = HouseId(household),
            ["building_id"] = household.Dwelling.Building.Id,
            ["unit_no"] = $"{household.Dwelling.Unit}单元",
            ["room_no"] = household.Dwelling.Room.ToString(CultureInfo.InvariantCulture),
            ["address_full"] = scribe.Address(household.Dwelling, inAnyStyle: false),
            ["updated_at"] = Stamps.Postgres(scribe.When()),
        },
        Grid = household.Dwelling.GridOfAddress,
        Household = household,
    };

    private static DemoRecord HouseholdRow(Scribe scribe, Household household) => new()
    {
        Fields = new Fields
        {
            ["household_id"] = HouseholdId(household),
            ["house_id"] = HouseId(household),
            ["household_no"] = string.Create(CultureInfo.InvariantCulture, $"3201050{household.Index + 1:D6}"),
            ["head_resident_id"] = FirstResident + household.Members[0].Number,
            ["updated_at"] = Stamps.Postgres(scribe.When()),
        },
        Grid = household.Dwelling.GridOfAddress,
        Household = household,
    };

    private static DemoRecord Resident(Scribe scribe, Person person)
    {
        var (name, phone, id, household) = (scribe.Name(person), scribe.Phone(person, inAnyStyle: false), scribe.Id(person), person.Household!);
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["resident_id"] = FirstResident + person.Number,
                ["name"] = name.Text,
                ["sex_code"] = person.SexCode,
                ["id_type"] = person.Passport is null ? "111" : "414",
                ["id_no"] = id.Text,
                ["birth_date"] = Stamps.Iso(person.Birth),
                ["ethnic_code"] = person.Ethnicity,
                ["education_code"] = person.Education,
                ["marital_code"] = person.MaritalStatus,
                ["pop_kind"] = person.PopulationKind,
                ["household_id"] = HouseholdId(household),
                ["relation_code"] = person.Relation,
                ["phone"] = phone.Text,
                ["hukou_address"] = person.PopulationKind switch { 1 => scribe.Address(household.Dwelling, inAnyStyle: false), 2 => "外省样例市", _ => null },
                ["is_deleted"] = false,
                ["updated_at"] = Stamps.Postgres(scribe.When()),
            },
            Grid = household.Dwelling.GridOfAddress,
            Household = household,
            Verdict = id.Defect.Verdict,
            Reason = id.Defect.Code,
            Mentions =
            [
                Scribe.Mention("subject", person, name, phone, id) with
                {
                    SaysBirthDate = true,
                    Dwelling = household.Dwelling.GridOfAddress is null ? null : household.Dwelling,
                    IsOfRegister = true,
                },
            ],
        };
    }

    private static DemoRecord Tag(Scribe scribe, int number, Person person, string code) => new()
    {
        Fields = new Fields
        {
            ["tag_id"] = number,
            ["resident_id"] = FirstResident + person.Number,
            ["tag_code"] = code,
            ["since"] = Stamps.IsoDay(scribe.When(new DateOnly(2014, 1, 1))),
            ["updated_at"] = Stamps.Postgres(scribe.When()),
        },
    };

    private static int HouseId(Household household) => 50001 + household.Index;

    private static int HouseholdId(Household household) => 90001 + household.Index;

    private static string Escaped(object? value) => value switch
    {
        null => "\\N",
        bool boolean => boolean ? "t" : "f",
        _ => DemoOutput.TextOf(value).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal),
    };
}
