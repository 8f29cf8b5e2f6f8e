using System.Globalization;

namespace Jianye.DataHub.Data.Demo.District;

/// <summary>An invented person: a resident, or someone who works in the district and lives elsewhere.</summary>
internal sealed class Person
{
    /// <summary>From 1, in the order of invention.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    public required bool IsMale { get; init; }

    public required DateOnly Birth { get; init; }

    /// <summary>The order number of the citizen ID, 900 to 999, which marks it as invented; 0 for a foreigner.</summary>
    public required short CitizenOrder { get; init; }

    /// <summary>The eight digits after 154; negative for none.</summary>
    public int PhoneDigits { get; init; } = -1;

    /// <summary>A number given up; negative for none.</summary>
    public int OldPhoneDigits { get; init; } = -1;

    /// <summary>The six digits after 025-19; negative for none.</summary>
    public int LandlineDigits { get; init; } = -1;

    /// <summary>True when some offices still hold the 15-digit number.</summary>
    public bool HasLegacyNumber { get; init; }

    /// <summary>GB/T 3304.</summary>
    public required string Ethnicity { get; init; }

    /// <summary>GB/T 4658.</summary>
    public required string Education { get; init; }

    /// <summary>GB/T 2261.2.</summary>
    public required string MaritalStatus { get; set; }

    /// <summary>1 registered here, 2 floating, 3 from abroad.</summary>
    public required int PopulationKind { get; init; }

    public required bool IsPartyMember { get; init; }

    /// <summary>Null for someone who lives elsewhere.</summary>
    public Household? Household { get; init; }

    /// <summary>GB/T 4761, to the head of the household.</summary>
    public string? Relation { get; init; }

    public CareTags Tags { get; set; }

    public string Key => string.Create(CultureInfo.InvariantCulture, $"P{Number:D6}");

    public string SexCode => IsMale ? "1" : "2";

    public string SexWord => IsMale ? "男" : "女";

    /// <summary>Full years on the day up to which the district is told.</summary>
    public int Age => (DemoCalendar.Last.DayNumber - Birth.DayNumber) / 365;

    public bool HasCitizenId => CitizenOrder > 0;

    public bool HasPhone => PhoneDigits >= 0;

    public string? CitizenId => HasCitizenId ? CheckCharacters.CitizenId(Birth, CitizenOrder) : null;

    /// <summary>The number as it was before 1999: no century, no check character.</summary>
    public string? LegacyNumber => HasLegacyNumber ? CitizenId is { } id ? id[..6] + id[8..17] : null : null;

    public string? Passport => HasCitizenId ? null : string.Create(CultureInfo.InvariantCulture, $"EXX{Number:D6}");

    public string? Phone => PhoneText(PhoneDigits);

    public string? OldPhone => PhoneText(OldPhoneDigits);

    public string? Landline =>
        LandlineDigits < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"025-19{LandlineDigits:D6}");

    private static string? PhoneText(int digits) =>
        digits < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"154{digits:D8}");
}
