using Jianye.DataHub.Data.Connectors.Identity;
using static Jianye.DataHub.Tests.Unit.Connectors.Identity.Mentions;

namespace Jianye.DataHub.Tests.Unit.Connectors.Identity;

/// <summary>Names with other evidence: what joins, what speaks against it, and who stays nobody.</summary>
public sealed class WhoIsWhoTests
{
    private const string Phone = "15400000001";

    private const string Dwelling = "样苑|1|1|101";

    private static readonly DateOnly Birth = new(1980, 3, 5);

    [Fact]
    public void The_same_key_of_a_platform_is_the_same_person()
        => AreOne(TeamMember("1") with { Name = "王小明" }, TeamMember("1") with { Name = "王小明", Occurrence = 2 });

    [Fact]
    public void A_key_that_says_quite_another_name_later_is_another_person()
        => AreApart(TeamMember("1") with { Name = "王小明" }, TeamMember("1") with { Name = "李芳", Occurrence = 2 });

    [Fact]
    public void Name_and_phone_join()
    {
        var (resident, request) = (Resident("1") with { Name = "王小明", Phone = Phone }, Case("1") with { Name = "王小明", Phone = Phone });

        AreOne(resident, request);
        Assert.Equal(Evidence.NamePhone, LastMatchedBy(resident, request));
    }

    [Fact]
    public void Name_and_birth_date_join()
        => AreOne(Resident("1") with { Name = "王小明", BirthDate = Birth }, Elder("1") with { Name = "王小明", BirthDate = Birth });

    [Fact]
    public void Name_and_a_birth_date_inside_of_a_number_join()
        => AreOne(Resident("1") with { Name = "王小明", CitizenId = Id("19800305", 901) }, Elder("1") with { Name = "王小明", BirthDate = Birth });

    [Fact]
    public void Name_and_dwelling_join()
        => AreOne(Resident("1") with { Name = "王小明", AddressKey = Dwelling }, Visit("1") with { Name = "王小明", AddressKey = Dwelling });

    [Fact]
    public void Name_and_worker_number_or_post_join()
    {
        AreOne(TeamMember("1") with { Name = "王小明", WorkerNumber = "0001" }, Case("1") with { Name = "王小明", WorkerNumber = "0001" });
        AreOne(TeamMember("1") with { Name = "王小明", Post = "320105001001001/GRID_CHIEF" }, Visit("1") with { Name = "王小明", Post = "320105001001001/GRID_CHIEF" });
    }

    [Fact]
    public void Name_and_the_visible_part_of_an_ID_join()
    {
        var (resident, visit) = (Resident("1") with { Name = "王小明", CitizenId = Id("19800305", 901) }, Visit("1") with { Name = "王小明", IdPattern = "320105********9010" });

        AreOne(resident, visit);
        Assert.Equal(Evidence.NameIdPart, LastMatchedBy(resident, visit));
    }

    [Theory]
    [InlineData("320105********9030")]
    [InlineData("320106********9010")]
    public void A_visible_part_that_does_not_fit_speaks_against_name_and_phone(string pattern)
        => LastIsOther(
            Resident("1") with { Name = "王小明", CitizenId = Id("19800305", 901), Phone = Phone },
            Visit("1") with { Name = "王小明", IdPattern = pattern, Phone = Phone });

    [Fact]
    public void A_visible_part_that_fits_two_of_the_name_joins_neither()
        => LastIsNobody(
            Resident("1") with { Name = "王小明", CitizenId = Id("19800305", 901) },
            Resident("2") with { Name = "王小明", CitizenId = Id("19900305", 901) },
            Visit("1") with { Name = "王小明", IdPattern = "320105********9010" });

    [Fact]
    public void A_name_alone_joins_nothing()
        => LastIsNobody(Resident("1") with { Name = "王小明", Phone = Phone }, Case("1") with { Name = "王小明" });

    [Fact]
    public void A_phone_alone_joins_nothing()
    {
        LastIsNobody(Resident("1") with { Name = "王小明", Phone = Phone }, Case("1") with { Phone = Phone });
        AreApart(Resident("1") with { Name = "王小明", Phone = Phone }, Case("1") with { Name = "李芳", Phone = Phone });
    }

    [Fact]
    public void A_birth_date_alone_joins_nothing()
        => AreApart(Resident("1") with { Name = "王小明", BirthDate = Birth }, Elder("1") with { Name = "李芳", BirthDate = Birth });

    [Fact]
    public void Names_are_the_same_or_not_and_never_similar()
        => AreApart(Resident("1") with { Name = "王小明", Phone = Phone }, Case("1") with { Name = "王小朋", Phone = Phone });

    [Fact]
    public void Of_two_namesakes_with_one_phone_neither_is_taken()
        => LastIsNobody(
            Resident("1") with { Name = "王小明", BirthDate = Birth, Phone = Phone },
            Resident("2") with { Name = "王小明", BirthDate = Birth.AddYears(20), Phone = Phone },
            Case("1") with { Name = "王小明", Phone = Phone });

    [Fact]
    public void Of_two_namesakes_the_one_with_the_phone_is_meant()
        => LastIs(
            1,
            Resident("1") with { Name = "王小明", Phone = "15400000009" },
            Resident("2") with { Name = "王小明", Phone = Phone },
            Case("1") with { Name = "王小明", Phone = Phone });

    [Fact]
    public void A_phone_shared_by_namesakes_is_settled_by_the_dwelling_of_one()
        => LastIs(
            0,
            Resident("1") with { Name = "王小明", BirthDate = Birth, Phone = Phone, AddressKey = Dwelling },
            Resident("2") with { Name = "王小明", BirthDate = Birth.AddYears(20), Phone = Phone, AddressKey = "样苑|2|1|101" },
            Visit("1") with { Name = "王小明", Phone = Phone, AddressKey = Dwelling });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_rows_of_a_register_are_never_joined_by_name_and_birth_date(bool ofElders)
    {
        Func<string, Mention> row = ofElders ? Elder : Resident;

        AreApart(row("1") with { Name = "王小明", BirthDate = Birth }, row("2") with { Name = "王小明", BirthDate = Birth });
        AreApart(row("1") with { Name = "王小明", BirthDate = Birth, Phone = Phone }, row("2") with { Name = "王小明", BirthDate = Birth, Phone = Phone });
    }

    [Fact]
    public void Two_rows_of_a_register_are_not_joined_through_a_third_record_either()
    {
        var persons = Persons(
            Resident("1") with { Name = "王小明", BirthDate = Birth, Phone = Phone },
            Resident("2") with { Name = "王小明", BirthDate = Birth, AddressKey = Dwelling },
            Visit("1") with { Name = "王小明", Phone = Phone, AddressKey = Dwelling });

        Assert.NotEqual(persons[0], persons[1]);
        Assert.Null(persons[2]);
    }

    [Fact]
    public void A_person_may_hold_several_posts()
        => AreOne(TeamMember("1") with { Name = "王小明", Phone = Phone }, TeamMember("2") with { Name = "王小明", Phone = Phone });

    [Fact]
    public void Another_birth_date_speaks_against_name_and_phone()
        => AreApart(Resident("1") with { Name = "王小明", BirthDate = Birth, Phone = Phone }, Elder("1") with { Name = "王小明", BirthDate = Birth.AddDays(1), Phone = Phone });

    [Fact]
    public void Another_sex_speaks_against_name_and_phone()
        => AreApart(Resident("1") with { Name = "王小明", Sex = "MALE", Phone = Phone }, Elder("1") with { Name = "王小明", Sex = "FEMALE", Phone = Phone });

    [Fact]
    public void Twins_are_two_persons()
    {
        var (one, other) = (Resident("1") with { Name = "王小明", CitizenId = Id("20100305", 901), Phone = Phone, AddressKey = Dwelling },
            Resident("2") with { Name = "王小亮", CitizenId = Id("20100305", 903), Phone = Phone, AddressKey = Dwelling });

        AreApart(one, other);
        LastIs(1, one, other, Case("1") with { Name = "王小亮", Phone = Phone });
        LastIs(0, one, other, Visit("1") with { Name = "王小明", AddressKey = Dwelling });
    }

    [Fact]
    public void Twins_of_one_name_are_two_persons_and_a_record_of_that_name_is_neither()
        => LastIsNobody(
            Resident("1") with { Name = "王小明", CitizenId = Id("20100305", 901), Phone = Phone },
            Resident("2") with { Name = "王小明", CitizenId = Id("20100305", 903), Phone = Phone },
            Case("1") with { Name = "王小明", Phone = Phone });

    [Fact]
    public void Spouses_share_phone_and_dwelling_and_stay_two()
    {
        var (husband, wife) = (Resident("1") with { Name = "王小明", CitizenId = Id("19800305", 901), Phone = Phone, AddressKey = Dwelling },
            Resident("2") with { Name = "李芳", CitizenId = Id("19820101", 902), Phone = Phone, AddressKey = Dwelling });

        AreApart(husband, wife);
        LastIs(1, husband, wife, Visit("1") with { Name = "李芳", Phone = Phone, AddressKey = Dwelling });
    }

    [Fact]
    public void Evidence_of_another_kind_that_names_somebody_else_keeps_apart()
        => LastIsNobody(
            Resident("1") with { Name = "王小明", CitizenId = Id("19800305", 901), Phone = Phone, AddressKey = "样苑|9|1|101" },
            Resident("2") with { Name = "王小明", CitizenId = Id("19500101", 901), Phone = "15400000009", AddressKey = Dwelling },
            Visit("1") with { Name = "王小明", Phone = Phone, AddressKey = Dwelling });

    [Fact]
    public void A_name_with_a_phone_makes_a_person_known_and_a_name_with_less_does_not()
    {
        Assert.NotNull(Assert.Single(Persons(Case("1") with { Name = "王小明", Phone = Phone })));
        Assert.Null(Assert.Single(Persons(Visit("1") with { Name = "王小明", AddressKey = Dwelling })));
        Assert.Null(Assert.Single(Persons(Visit("1") with { Name = "王小明", IdPattern = "320105********9010" })));
    }

    [Fact]
    public void A_row_of_a_register_makes_a_person_known_by_itself()
        => Assert.NotNull(Assert.Single(Persons(TeamMember("1") with { Name = "王小明" })));

    [Fact]
    public void An_old_phone_in_one_record_does_not_part_a_person_whom_the_dwelling_tells()
        => AreOne(
            Resident("1") with { Name = "王小明", Phone = Phone, AddressKey = Dwelling },
            Visit("1") with { Name = "王小明", Phone = "15400000002", AddressKey = Dwelling },
            Case("1") with { Name = "王小明", Phone = "15400000002" });

    private static void LastIsOther(params Mention[] mentions)
    {
        var persons = Persons(mentions);
        Assert.DoesNotContain(persons[^1], persons.Take(mentions.Length - 1).Where(person => person is not null));
    }
}
