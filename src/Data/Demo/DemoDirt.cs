namespace Jianye.DataHub.Data.Demo;

/// <summary>How often records go wrong: chances per record where nothing else is said, from 0 to 1.</summary>
public sealed record DemoDirt
{
    /// <summary>The rates of everyday records.</summary>
    public static DemoDirt Usual { get; } = new();

    /// <summary>Nothing wrong: forms, codes and datums of the platforms still differ.</summary>
    public static DemoDirt None { get; } = new()
    {
        NameSpace = 0, NameTraditional = 0, NameTypo = 0, OldPhone = 0, PhoneMissing = 0, PhoneStyle = 0, IdMissing = 0,
        IdLowerCase = 0, IdFullWidth = 0, IdLegacy = 0, IdWrongCheck = 0, AddressStyle = 0, Moved = 0,
        Updated = 0, Deleted = 0, CoordinateNoise = 0, UnknownGrid = 0, ImpossibleDate = 0, SecondAccount = 0, RepeatedRow = 0, CellAsNumber = 0, WrongCreditCodes = 0,
    };

    /// <summary>A full-width space inside a two-character name.</summary>
    public double NameSpace { get; init; } = 0.03;

    public double NameTraditional { get; init; } = 0.02;

    /// <summary>One character replaced by a look- or sound-alike.</summary>
    public double NameTypo { get; init; } = 0.008;

    /// <summary>Share of persons with a number they gave up, which stands in half of their records.</summary>
    public double OldPhone { get; init; } = 0.08;

    public double PhoneMissing { get; init; } = 0.03;

    /// <summary>+86, spaces, hyphens or full-width digits.</summary>
    public double PhoneStyle { get; init; } = 0.25;

    public double IdMissing { get; init; } = 0.05;

    /// <summary>Share of the IDs ending in X that are written with x.</summary>
    public double IdLowerCase { get; init; } = 0.2;

    public double IdFullWidth { get; init; } = 0.01;

    /// <summary>Share of persons born before 1986 whose 15-digit number stands in half of their records.</summary>
    public double IdLegacy { get; init; } = 0.06;

    /// <summary>A wrong check character: to be rejected.</summary>
    public double IdWrongCheck { get; init; } = 0.002;

    public double AddressStyle { get; init; } = 0.15;

    /// <summary>Share of households that moved within the year and stand at the old address in earlier records.</summary>
    public double Moved { get; init; } = 0.03;

    /// <summary>Share of records that a delta changes.</summary>
    public double Updated { get; init; } = 0.05;

    /// <summary>Share of records that a delta deletes.</summary>
    public double Deleted { get; init; } = 0.01;

    /// <summary>Metres.</summary>
    public double CoordinateNoise { get; init; } = 8;

    /// <summary>To be rejected.</summary>
    public double UnknownGrid { get; init; } = 0.002;

    /// <summary>To be rejected.</summary>
    public double ImpossibleDate { get; init; } = 0.001;

    /// <summary>Share of app users who have a second account.</summary>
    public double SecondAccount { get; init; } = 0.02;

    /// <summary>The last row of a page comes again as the first of the next, since rows move while somebody pages through them; per page.</summary>
    public double RepeatedRow { get; init; } = 0.2;

    /// <summary>The end of an ID typed into a workbook as a number.</summary>
    public double CellAsNumber { get; init; } = 0.1;

    /// <summary>How many projects of the welfare contest have a wrong credit code: to be rejected.</summary>
    public int WrongCreditCodes { get; init; } = 1;
}
