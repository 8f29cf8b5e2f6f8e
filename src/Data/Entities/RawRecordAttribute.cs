namespace Jianye.DataHub.Data.Entities;

/// <summary>The property holds a delivered record as it came: shown only to who may see raw records, and never filtered or sorted by.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RawRecordAttribute : Attribute;
