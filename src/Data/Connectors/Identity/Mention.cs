namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>One person named by one accepted version of a record, with the evidence, normalized.</summary>
internal sealed record Mention
{
    public required string Dataset { get; init; }

    public required string SourceKey { get; init; }

    public required long Occurrence { get; init; }

    public required string Role { get; init; }

    public required short Ordinal { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    public string? CitizenId { get; init; }

    public string? Passport { get; init; }

    public string? IdPattern { get; init; }

    public DateOnly? BirthDate { get; init; }

    public string? Sex { get; init; }

    public string? AddressKey { get; init; }

    public string? WorkerNumber { get; init; }

    public string? Post { get; init; }

    /// <summary>A row of a register makes a person known by itself.</summary>
    public bool Register { get; init; }

    /// <summary>1 is the strongest word (07).</summary>
    public int Rank { get; init; }

    /// <summary>For whom it was taken until now; null where it is new or points to nobody.</summary>
    public Guid? ResidentId { get; init; }

    public string? MatchedBy { get; init; }
}
