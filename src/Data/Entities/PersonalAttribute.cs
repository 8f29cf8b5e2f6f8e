using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The property holds personal data: who may see how much of it is told by its class (docs/guides/access.md).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(ColumnClass columnClass) : Attribute
{
    public ColumnClass Class => columnClass;
}
