using System.Globalization;

namespace Jianye.DataHub.Data.Demo.District;

internal sealed class Household
{
    /// <summary>From 0.</summary>
    public required int Index { get; init; }

    public required Dwelling Dwelling { get; init; }

    /// <summary>Where it lived before <see cref="MovedOn"/>; null when it did not move within the year.</summary>
    public Dwelling? OldDwelling { get; set; }

    public DateOnly MovedOn { get; set; }

    /// <summary>Its head comes first.</summary>
    public IReadOnlyList<Person> Members { get; set; } = [];

    public string Key => string.Create(CultureInfo.InvariantCulture, $"H{Index + 1:D6}");

    /// <summary>The dwelling as a record knows it that was made on the day, or that never looked again when no day is given.</summary>
    public Dwelling DwellingOn(DateOnly? day) => OldDwelling is not null && (day is null || day < MovedOn) ? OldDwelling : Dwelling;
}
