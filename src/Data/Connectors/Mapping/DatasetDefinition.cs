namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>One kind of record that a platform delivers.</summary>
public sealed class DatasetDefinition
{
    /// <summary>The platform's folder name, e.g. <c>03-wo-grid</c>.</summary>
    public required string Platform { get; init; }

    /// <summary>The data set's name within the platform, e.g. <c>team</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The entity that a record of it makes, e.g. <c>Incident</c>; null where it only says something about persons
    /// (07 residents) or about another record's entity (07 tags).</summary>
    public string? Entity { get; init; }

    /// <summary>The weight of its word for what makes up a person or household: 1 is the strongest (07), then 2 and so on.</summary>
    public required int Rank { get; init; }

    /// <summary>True where the held version is decided by a watermark; false where the later delivery wins.</summary>
    public required bool HasWatermark { get; init; }

    /// <summary>True where a key missing from a later full dump was deleted (04 volunteers and activities, 06, 12).</summary>
    public required bool MissingMeansDeleted { get; init; }

    /// <summary>True where no platform delivers its records: they are put together from the words of others (09 groups, 18 consultations).</summary>
    public bool IsGathered { get; init; }

    /// <summary>True where its records lie at the level-2 post of the person whom they name first (10 workers, 20).</summary>
    public bool LiesAtPost { get; init; }

    /// <summary>The role of the person whom a record is of, said or not: an account bound to nobody is somebody's. Null where records only speak of persons.</summary>
    public string? Subject { get; init; }

    /// <summary>The fields of its entity that its mapping names, in camelCase.</summary>
    public IReadOnlySet<string> Fields { get; init; } = new HashSet<string>();

    /// <summary>The gathered data sets that its records say something of.</summary>
    public IReadOnlyList<DatasetDefinition> Gathers { get; init; } = [];

    /// <summary>True where a control file of the same name, ending in .ctl, comes with each file.</summary>
    public bool HasControlFile { get; init; }

    /// <summary>The contract's columns, in its order.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The contract's encoding, such as <c>GB18030</c>.</summary>
    public string Encoding { get; init; } = "UTF-8";

    /// <summary><c>03-wo-grid/team</c></summary>
    public string Id => $"{Platform}/{Name}";
}
