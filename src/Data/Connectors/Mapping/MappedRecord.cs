namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>One delivered record after reading and mapping: what a platform says, in the hub's words, or why it can't be taken.</summary>
/// <remarks>The seam between what bytes mean (Formats, Mapping) and what becomes of them (Importing). Nothing here depends on the
/// database or on other records; verdicts that do (duplicate, stale, orphan) are Importing's.</remarks>
public sealed class MappedRecord
{
    /// <summary>The data set it belongs to, e.g. <c>03-wo-grid/team</c>.</summary>
    public required DatasetDefinition Dataset { get; init; }

    /// <summary>The platform's own key exactly as delivered; empty where the key is empty; <c>@path:line</c> where it can't be read.</summary>
    public required string SourceKey { get; init; }

    /// <summary>1-based line of the file at which the record begins, or its ordinal where the format has no lines.</summary>
    public required long Line { get; init; }

    /// <summary>The record as delivered, one JSON object of its cells by column; what could not be decoded is in it as far as it could.</summary>
    public required string Raw { get; init; }

    /// <summary>Hash of the delivered content; equal for byte-identical repeats of a record.</summary>
    public required UInt128 ContentHash { get; init; }

    /// <summary>Whether the record states, deletes or withdraws.</summary>
    public RecordOperation Operation { get; init; } = RecordOperation.Upsert;

    /// <summary>The platform's own version in milliseconds since 1970 UTC; null where the data set has no watermark.</summary>
    public long? Watermark { get; init; }

    /// <summary>As of when the record speaks, in milliseconds since 1970 UTC; null where only its watermark or its delivery tells.</summary>
    public long? AsOf { get; init; }

    /// <summary>A rising number beside the watermark (11 <c>ver</c>); null where the data set has none.</summary>
    public long? Version { get; init; }

    /// <summary>The cells by column of a record that is refused, for its repair; null where it could not be cut into cells, and of others.</summary>
    public IReadOnlyDictionary<string, string?>? Cells { get; init; }

    /// <summary>The rejection that the record repairs: a row of a file for repair; null elsewhere.</summary>
    public Guid? Repairs { get; set; }

    /// <summary>Set when the record can't be taken; the claims are then null.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>The fields of the data set's own entity, as a JSON object of canonical values (see <see cref="ClaimDocument"/>);
    /// null for rejected records, for deletes and where the data set feeds no entity of its own.</summary>
    public ClaimDocument? Claims { get; init; }

    /// <summary>The persons it names, by role; empty where it names none.</summary>
    public IReadOnlyList<PersonMention> Mentions { get; init; } = [];

    /// <summary>What it says of things of which no platform delivers a record; empty where nothing.</summary>
    public IReadOnlyList<GatheredRecord> Gathered { get; init; } = [];

    /// <summary>The key of the record that a <see cref="RecordOperation.Withdraw"/> takes back; null elsewhere.</summary>
    public string? WithdrawnKey { get; init; }

    /// <summary>A record, as <c>dataset/key</c>, without which this one is an orphan; null where it stands by itself.</summary>
    public string? AwaitedReference { get; init; }

    /// <summary>Where the record says it belongs.</summary>
    public PlacementEvidence Placement { get; init; } = PlacementEvidence.None;
}
