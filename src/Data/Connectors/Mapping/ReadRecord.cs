namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>One delivered record as it was read: of which key it is and whether it is a repeat can be told before it is mapped.</summary>
/// <param name="map">Maps it; pure, and called once at most.</param>
public sealed class ReadRecord(Func<MappedRecord> map)
{
    private MappedRecord? _mapped;

    public ReadRecord(MappedRecord mapped)
        : this(() => mapped) => _mapped = mapped;

    /// <summary>The data set it belongs to, e.g. <c>03-wo-grid/team</c>.</summary>
    public required DatasetDefinition Dataset { get; init; }

    /// <summary>As <see cref="MappedRecord.SourceKey"/>.</summary>
    public required string SourceKey { get; init; }

    /// <summary>As <see cref="MappedRecord.Line"/>.</summary>
    public required long Line { get; init; }

    /// <summary>As <see cref="MappedRecord.ContentHash"/>.</summary>
    public required UInt128 ContentHash { get; init; }

    /// <summary>Characters of the record as delivered.</summary>
    public required int Length { get; init; }

    /// <summary>True where it has been mapped: because it was asked for, or because it says no more than that it can't be read or that its key is gone.</summary>
    public bool IsMapped => _mapped is not null;

    /// <summary>What it says in the hub's words, or why it can't be taken.</summary>
    public MappedRecord Map() => _mapped ??= map();

    /// <summary>A record that has been mapped already. Deletes and recalls must be: whose key they speak of has to be known.</summary>
    public static ReadRecord Of(MappedRecord mapped) => new(mapped)
    {
        Dataset = mapped.Dataset, SourceKey = mapped.SourceKey, Line = mapped.Line, ContentHash = mapped.ContentHash, Length = mapped.Raw.Length,
    };
}
