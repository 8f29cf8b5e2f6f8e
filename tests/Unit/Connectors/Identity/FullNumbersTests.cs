using Jianye.DataHub.Data.Connectors.Identity;
using Jianye.DataHub.Data.Connectors.Mapping.Normalization;
using static Jianye.DataHub.Tests.Unit.Connectors.Identity.Mentions;

namespace Jianye.DataHub.Tests.Unit.Connectors.Identity;

/// <summary>Citizen IDs and passport numbers: when they join, and when they are set aside.</summary>
public sealed class FullNumbersTests
{
    private static readonly string Wang = Id("19800305", 901);

    [Fact]
    public void The_15_digits_and_the_18_characters_of_a_number_are_one_person()
    {
        var (old, full) = (CitizenId.Read("110105491231002").Value, CitizenId.Read("11010519491231002X").Value);

        AreOne(Resident("1") with { Name = "王小明", CitizenId = full }, Case("1") with { Name = "王小明", CitizenId = old });
    }

    [Fact]
    public void The_same_number_is_the_same_person_whatever_else_differs()
        => AreOne(
            Resident("1") with { Name = "王小明", CitizenId = Wang, Phone = "15400000001", AddressKey = "样苑|1|1|101" },
            Case("1") with { Name = "王小明", CitizenId = Wang, Phone = "15400000002", AddressKey = "样苑|2|1|101" });

    [Fact]
    public void The_same_passport_is_the_same_person()
        => AreOne(Resident("1") with { Name = "SMITHALEX", Passport = "EXX000001" }, Case("1") with { Name = "SMITHALEX", Passport = "EXX000001" });

    [Theory]
    [InlineData("王小朋")]
    [InlineData("汪小明")]
    public void A_number_joins_in_spite_of_one_misspelt_character(string misspelt)
    {
        AreOne(Resident("1") with { Name = "王小明", CitizenId = Wang }, Case("1") with { Name = misspelt, CitizenId = Wang });
        Assert.Equal(Evidence.CitizenId, LastMatchedBy(Resident("1") with { Name = "王小明", CitizenId = Wang }, Case("1") with { Name = misspelt, CitizenId = Wang }));
    }

    [Fact]
    public void A_misspelt_character_may_be_outside_of_the_BMP()
        => AreOne(Resident("1") with { Name = "𠮷小明", CitizenId = Wang }, Case("1") with { Name = "吉小明", CitizenId = Wang });

    [Fact]
    public void A_number_beside_quite_another_name_is_set_aside()
        => LastIsNobody(Resident("1") with { Name = "王小明", CitizenId = Wang }, Case("1") with { Name = "李芳", CitizenId = Wang });

    [Fact]
    public void Who_stands_beside_a_number_set_aside_is_told_by_the_other_evidence()
        => LastIs(
            1,
            Resident("1") with { Name = "王小明", CitizenId = Wang, Phone = "15400000001" },
            Resident("2") with { Name = "李芳", CitizenId = Id("19820101", 902), Phone = "15400000002" },
            Case("1") with { Name = "李芳", CitizenId = Wang, Phone = "15400000002" });

    [Fact]
    public void A_name_one_character_off_is_no_misspelling_where_name_and_phone_are_somebody_elses()
        => LastIs(
            1,
            Resident("1") with { Name = "王伟", CitizenId = Wang, Phone = "15400000001" },
            Resident("2") with { Name = "王芳", CitizenId = Id("19820101", 902), Phone = "15400000002" },
            Case("1") with { Name = "王芳", CitizenId = Wang, Phone = "15400000002" });

    [Fact]
    public void A_name_one_character_off_is_no_misspelling_where_name_and_birth_date_are_somebody_elses()
        => LastIs(
            1,
            Resident("1") with { Name = "王伟", CitizenId = Wang },
            Resident("2") with { Name = "王芳", CitizenId = Id("19820101", 902) },
            Elder("1") with { Name = "王芳", CitizenId = Wang, BirthDate = new DateOnly(1982, 1, 1) });

    [Fact]
    public void A_name_one_character_off_is_no_misspelling_where_name_and_dwelling_are_another_residents()
        => LastIs(
            1,
            Resident("1") with { Name = "王伟", CitizenId = Wang },
            Resident("2") with { Name = "王芳", AddressKey = "样苑|1|1|101" },
            Visit("1") with { Name = "王芳", CitizenId = Wang, AddressKey = "样苑|1|1|101" });

    [Fact]
    public void A_namesake_of_the_misspelling_with_another_phone_changes_nothing()
        => LastIs(
            0,
            Resident("1") with { Name = "王伟", CitizenId = Wang, Phone = "15400000001" },
            Resident("2") with { Name = "王芳", CitizenId = Id("19820101", 902), Phone = "15400000002" },
            Case("1") with { Name = "王芳", CitizenId = Wang, Phone = "15400000001" });

    [Fact]
    public void The_register_tells_whose_number_it_is_against_any_count()
    {
        var persons = Persons(
            Resident("1") with { Name = "王小明", CitizenId = Wang },
            Case("1") with { Name = "李芳", CitizenId = Wang, Phone = "15400000002" },
            Case("2") with { Name = "李芳", CitizenId = Wang, Phone = "15400000002" });

        Assert.NotEqual(persons[0], persons[1]);
        Assert.Equal(persons[1], persons[2]);
    }

    [Theory]
    [InlineData("15400000001", null)]
    [InlineData(null, "样苑|1|1|101")]
    public void A_corrected_number_is_one_person_with_the_same_phone_or_dwelling(string? phone, string? dwelling)
        => AreOne(
            Resident("1") with { Name = "王小明", CitizenId = Wang, Phone = phone, AddressKey = dwelling },
            Elder("1") with { Name = "王小明", CitizenId = Id("19800305", 903), Phone = phone, AddressKey = dwelling });

    [Fact]
    public void Two_numbers_with_one_birth_date_and_nothing_else_in_common_are_two_persons()
        => AreApart(Resident("1") with { Name = "王小明", CitizenId = Wang }, Elder("1") with { Name = "王小明", CitizenId = Id("19800305", 903) });

    [Fact]
    public void Two_numbers_with_two_birth_dates_are_two_persons_even_with_one_phone()
        => AreApart(
            Resident("1") with { Name = "王小明", CitizenId = Wang, Phone = "15400000001" },
            Elder("1") with { Name = "王小明", CitizenId = Id("19810305", 901), Phone = "15400000001" });

    [Fact]
    public void A_correction_joins_no_man_and_woman()
        => AreApart(
            Resident("1") with { Name = "王小明", CitizenId = Wang, Phone = "15400000001" },
            Elder("1") with { Name = "王小明", CitizenId = Id("19800305", 902), Phone = "15400000001" });

    [Fact]
    public void A_passport_and_a_citizen_ID_are_two_persons()
        => AreApart(
            Resident("1") with { Name = "王小明", CitizenId = Wang, Phone = "15400000001" },
            Case("1") with { Name = "王小明", Passport = "EXX000001", Phone = "15400000001" });

    [Fact]
    public void Two_passports_are_two_persons()
        => AreApart(
            Resident("1") with { Name = "SMITHALEX", Passport = "EXX000001", Phone = "15400000001" },
            Case("1") with { Name = "SMITHALEX", Passport = "EXX000002", Phone = "15400000001" });
}
