namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>One person named by a record, with all that may tell who it is. Compared after normalization only; shown never.</summary>
/// <remarks>Normalization is by docs/guides/integrators.md, "Who is who": names after NFKC, without spaces and invisible characters, traditional forms as
/// simplified; phones as digits without country code, an eight-digit landline with 025 before it; IDs as 18 characters, upper case.</remarks>
public sealed record PersonMention
{
    /// <summary>The role in the data set, e.g. <c>subject</c>, <c>related</c>, <c>applicant</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The normalized name; null where none is given.</summary>
    public string? Name { get; init; }

    /// <summary>The normalized phone; null where none is given.</summary>
    public string? Phone { get; init; }

    /// <summary>A full, valid citizen ID in its 18-character form; null where none, masked or partial.</summary>
    public string? CitizenId { get; init; }

    /// <summary>A passport number where the contract allows one; upper case.</summary>
    public string? Passport { get; init; }

    /// <summary>What is visible of an ID: a pattern of 18 characters with <c>*</c> for the hidden ones; null where nothing.</summary>
    public string? IdPattern { get; init; }

    public DateOnly? BirthDate { get; init; }

    /// <summary><c>MALE</c> or <c>FEMALE</c>; null where not said.</summary>
    public string? Sex { get; init; }

    /// <summary>The dwelling in canonical form (see the address normalizer in Mapping), e.g. <c>金样苑2期|3|1|501</c>; null where none.</summary>
    public string? AddressKey { get; init; }

    /// <summary>The household that the record names, as a reference <c>dataset/key</c>; null where none.</summary>
    public string? HouseholdReference { get; init; }

    /// <summary>Worker number in its canonical form (<c>0001</c>); null where none.</summary>
    public string? WorkerNumber { get; init; }

    /// <summary>Post at a grid, <c>320105001001001/GRID_CHIEF</c>; null where none.</summary>
    public string? Post { get; init; }

    /// <summary>True where the data set is a register that lists a person once (07 residents, 03 team, 04 volunteers, 10, 11, 12).</summary>
    public bool Register { get; init; }

    /// <summary>What the record claims about this person (Resident fields); null where it only refers to the person.</summary>
    public ClaimDocument? Claims { get; init; }
}
