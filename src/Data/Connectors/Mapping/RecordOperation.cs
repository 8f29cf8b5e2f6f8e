namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>What a delivered record does.</summary>
public enum RecordOperation
{
    /// <summary>States the record's content.</summary>
    Upsert,

    /// <summary>Says that the record of this key is gone; its other fields are not checked.</summary>
    Delete,

    /// <summary>Takes an earlier record back (09: 撤回); the key of that record is <see cref="MappedRecord.SourceKey"/>.</summary>
    Withdraw,
}
