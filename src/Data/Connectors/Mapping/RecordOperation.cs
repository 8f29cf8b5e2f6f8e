namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>What a delivered record does.</summary>
public enum RecordOperation
{
    /// <summary>States the record's content.</summary>
    Upsert,

    /// <summary>Says that the record of this key is gone; its other fields are not checked.</summary>
    Delete,

    /// <summary>Takes another record of the data set back (09: 撤回), whichever comes first; that one's key is <see cref="MappedRecord.WithdrawnKey"/>,
    /// its own <see cref="MappedRecord.SourceKey"/>.</summary>
    Withdraw,
}
