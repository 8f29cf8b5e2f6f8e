using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>A data set with everything that its names stand for.</summary>
internal sealed class BoundDataset
{
    /// <summary>The role that a person has in a record that is of the person: an account, a row of a register.</summary>
    private const string SubjectRole = "subject";

    public BoundDataset(ConnectorDefinition connector, DatasetFile file, MappingDefinition mapping)
    {
        File = file;
        Pattern = new PathPattern(connector.Slug, file.Path);
        Format = FormatList.Find(file.Format)!;
        Part = new FilePart(file.Name, mapping.Columns, file.Key)
        {
            Rows = file.Rows, Sheet = file.Sheet, Data = file.Envelope?.Data, Inherit = file.Inherit,
            Where = file.Where is { } where ? (where.From, where.Is) : null,
        };
        var dataset = new DatasetDefinition
        {
            Platform = connector.Slug,
            Name = file.Name,
            Entity = mapping.Entity,
            Rank = connector.Rank,
            HasWatermark = file.Watermark is not null,
            MissingMeansDeleted = file.MissingMeansDeleted,
            Subject = mapping.Persons.ContainsKey(SubjectRole) ? SubjectRole : null,
            LiesAtPost = mapping.Placement?.Post is not null,
            Fields = mapping.Fields.Keys.ToHashSet(StringComparer.Ordinal),
            Gathers = [.. mapping.Gathers.Select(gathering => Gathered(connector, gathering.Key, gathering.Value))],
            HasControlFile = file.Control,
            Columns = mapping.Columns,
            Encoding = connector.Encoding,
        };
        Mapper = new RecordMapper(dataset, file, mapping);
    }

    public DatasetFile File { get; }

    public PathPattern Pattern { get; }

    public IFormat Format { get; }

    public FilePart Part { get; }

    public RecordMapper Mapper { get; }

    private static DatasetDefinition Gathered(ConnectorDefinition connector, string entity, GatheringMapping gathering) => new()
    {
        Platform = connector.Slug, Name = gathering.Dataset, Entity = entity, Rank = connector.Rank, HasWatermark = false, MissingMeansDeleted = false,
        IsGathered = true, Fields = gathering.Fields.Keys.ToHashSet(StringComparer.Ordinal),
    };

    public static string ControlPath(string path) => Path.ChangeExtension(path, ".ctl");

    /// <summary>True for the control file of one of this data set's files.</summary>
    public bool IsControl(string path)
        => File.Control && path.EndsWith(".ctl", StringComparison.Ordinal) && Pattern.Match(Path.ChangeExtension(path, Path.GetExtension(File.Path))) is not null;
}
