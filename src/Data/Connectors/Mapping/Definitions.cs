using System.Text.Json.Serialization;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary><c>connector.json</c>: how a platform delivers.</summary>
internal sealed record ConnectorDefinition
{
    public required string Slug { get; init; }

    /// <summary>The weight of its word: 1 is the strongest.</summary>
    public required int Rank { get; init; }

    public required string Encoding { get; init; }

    /// <summary><c>WGS84</c>, <c>GCJ02</c>, <c>BD09</c>; null where it has no coordinates.</summary>
    public string? Datum { get; init; }

    public required IReadOnlyList<DatasetFile> Datasets { get; init; }
}

/// <summary>One data set of <c>connector.json</c>.</summary>
internal sealed record DatasetFile
{
    public required string Name { get; init; }

    /// <summary>The path's pattern as the contracts write it (<see cref="PathPattern"/>).</summary>
    public required string Path { get; init; }

    public required string Format { get; init; }

    /// <summary>Where the records stand in a file: members of a JSON page (<c>data.users.edges[].node</c>), elements of an XML file
    /// (<c>root/list/record</c>).</summary>
    public string? Rows { get; init; }

    /// <summary>The sheet of a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>Which lines of a file with several data sets are of this one; null where all are.</summary>
    public WhereDefinition? Where { get; init; }

    /// <summary>What stands around the fields of a JSON line; null where they stand alone.</summary>
    public EnvelopeDefinition? Envelope { get; init; }

    /// <summary>Attributes of the elements around a record that become cells of it.</summary>
    public IReadOnlyList<string> Inherit { get; init; } = [];

    /// <summary>True where a control file stands beside each file.</summary>
    public bool Control { get; init; }

    public required string Key { get; init; }

    public WatermarkDefinition? Watermark { get; init; }

    /// <summary>The column that tells as of when a record speaks, where that decides no versions; null where the day of delivery tells.</summary>
    public WatermarkDefinition? AsOf { get; init; }

    public DeleteDefinition? Delete { get; init; }

    public RecallDefinition? Recall { get; init; }

    public bool MissingMeansDeleted { get; init; }

    /// <summary>What a record can't stand without; null where it stands by itself.</summary>
    public OrphanDefinition? Orphan { get; init; }

    /// <summary>The mapping's file in the same folder.</summary>
    public required string Mapping { get; init; }
}

/// <summary>Which field tells a record's version.</summary>
/// <param name="From">The column with a time.</param>
/// <param name="As">How it is read.</param>
/// <param name="Version">A column with a rising number beside it, by which a record is older, too; null where there is none.</param>
internal sealed record WatermarkDefinition(string From, string As, string? Version = null);

/// <summary>Which records of a file are of a data set.</summary>
/// <param name="From">The member that tells.</param>
/// <param name="Is">Its value.</param>
internal sealed record WhereDefinition(string From, string Is);

/// <summary>A record whose fields stand in a member of their own.</summary>
/// <param name="Data">That member.</param>
/// <param name="Columns">What stands beside it and may be named as the mapping's columns may.</param>
internal sealed record EnvelopeDefinition(string Data, IReadOnlyList<string> Columns);

/// <summary>Which value of which field marks a deletion.</summary>
/// <param name="From">The column.</param>
/// <param name="Is">The value.</param>
/// <param name="Else">The values that mark none; another is a bad code. Null where any value may be.</param>
internal sealed record DeleteDefinition(string From, string Is, IReadOnlyList<string>? Else = null);

/// <summary>Which records take another one back.</summary>
/// <param name="From">The column.</param>
/// <param name="Is">The value that marks them.</param>
/// <param name="Of">The column with the other record's key.</param>
internal sealed record RecallDefinition(string From, string Is, string Of);

/// <summary>A reference without which a record is an orphan: rejected until the other record comes.</summary>
/// <param name="From">The column with the other record's key.</param>
/// <param name="List">The other record's data set.</param>
internal sealed record OrphanDefinition(string From, string List);

/// <summary>A <c>*.mapping.json</c>: what a data set's records say.</summary>
internal sealed record MappingDefinition
{
    /// <summary>The entity that a record makes; null where it only speaks of persons.</summary>
    public string? Entity { get; init; }

    /// <summary>The contract's columns in its order.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Columns whose cells hold several things, which mappings name as <c>column.part</c>.</summary>
    public IReadOnlyDictionary<string, PartsMapping> Parts { get; init; } = new Dictionary<string, PartsMapping>();

    /// <summary>Columns whose words the contract names and no field takes: another is a bad code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The entity's fields; without an entity, what is said of another record's person, which <c>through</c> names (07 tags).</summary>
    public IReadOnlyDictionary<string, FieldMapping> Fields { get; init; } = new Dictionary<string, FieldMapping>();

    public IReadOnlyDictionary<string, PersonMapping> Persons { get; init; } = new Dictionary<string, PersonMapping>();

    public PlacementMapping? Placement { get; init; }

    /// <summary>By entity: the things that records speak of and of which no platform delivers a record.</summary>
    public IReadOnlyDictionary<string, GatheringMapping> Gathers { get; init; } = new Dictionary<string, GatheringMapping>();
}

/// <summary>What a record says of a thing of which no platform delivers a record.</summary>
internal sealed record GatheringMapping
{
    /// <summary>The name of the gathered data set.</summary>
    public required string Dataset { get; init; }

    /// <summary>The columns that make up the thing's key; where one is empty nothing is said.</summary>
    [JsonConverter(typeof(OneOrManyConverter))]
    public required IReadOnlyList<string> Key { get; init; }

    public IReadOnlyDictionary<string, FieldMapping> Fields { get; init; } = new Dictionary<string, FieldMapping>();

    /// <summary>Where the thing belongs; null where it shares the record's place.</summary>
    public PlacementMapping? Placement { get; init; }
}

/// <summary>Where a field comes from and how.</summary>
internal sealed record FieldMapping
{
    [JsonConverter(typeof(OneOrManyConverter))]
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>A transform's name.</summary>
    public required string As { get; init; }

    /// <summary>The platform's values and the hub's words for them.</summary>
    public IReadOnlyDictionary<string, string>? Codes { get; init; }

    /// <summary>The code list, service list or data set that the transform looks into.</summary>
    public string? List { get; init; }

    /// <summary>A fixed value.</summary>
    public string? Value { get; init; }

    /// <summary>Values that say nothing.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>Names of other columns that the transform needs, by what it calls them.</summary>
    public IReadOnlyDictionary<string, string> With { get; init; } = new Dictionary<string, string>();

    /// <summary>When the field says anything; null for always.</summary>
    public FieldCondition? Where { get; init; }
}

/// <summary>A person that a record names: what may tell who it is, and what the record says of the person.</summary>
internal sealed record PersonMapping
{
    /// <summary>True where the data set lists a person once.</summary>
    public bool Register { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    public IdMapping? Id { get; init; }

    public FieldMapping? BirthDate { get; init; }

    public FieldMapping? Sex { get; init; }

    /// <summary>The column with the address, or the four with estate, building, unit and room.</summary>
    [JsonConverter(typeof(OneOrManyConverter))]
    public IReadOnlyList<string> Address { get; init; } = [];

    /// <summary>The column with the number of a social worker.</summary>
    public string? WorkerNumber { get; init; }

    public FieldMapping? Household { get; init; }

    public PostMapping? Post { get; init; }

    /// <summary>Fields of Resident; identity documents, phones and the name are claimed by themselves.</summary>
    public IReadOnlyDictionary<string, FieldMapping> Claims { get; init; } = new Dictionary<string, FieldMapping>();

    /// <summary>False where the mention only refers to a person and says nothing of it.</summary>
    public bool Speaks { get; init; } = true;
}

/// <summary>An ID cell.</summary>
/// <param name="From">Its column.</param>
/// <param name="Masked">True where the contract allows masked IDs.</param>
/// <param name="Passport">True where the contract allows passport numbers.</param>
/// <param name="KindFrom">The column that says which document it is; null where there is none.</param>
/// <param name="PassportKind">Its value for a passport.</param>
/// <param name="CitizenKind">Its value for a citizen ID.</param>
/// <param name="OtherKind">Its value for any other document.</param>
/// <param name="Last">How many characters of a citizen ID, its last, the column holds; 0 where it holds whole ones.</param>
internal sealed record IdMapping(
    string From, bool Masked = false, bool Passport = false, string? KindFrom = null, string? PassportKind = null, string? CitizenKind = null, string? OtherKind = null, int Last = 0);

/// <summary>A post at a grid.</summary>
internal sealed record PostMapping(FieldMapping Grid, FieldMapping Role);

/// <summary>Where a record belongs.</summary>
internal sealed record PlacementMapping
{
    public FieldMapping? Grid { get; init; }

    public FieldMapping? Chain { get; init; }

    /// <summary>The column with the address, or the four with estate, building, unit and room.</summary>
    [JsonConverter(typeof(OneOrManyConverter))]
    public IReadOnlyList<string> Address { get; init; } = [];

    public FieldMapping? Point { get; init; }

    /// <summary>The role of the person at whose post in a level-2 grid the record lies.</summary>
    public string? Post { get; init; }

    public FieldMapping? Community { get; init; }

    public FieldMapping? Street { get; init; }
}
