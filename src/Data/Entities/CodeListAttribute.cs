namespace Jianye.DataHub.Data.Entities;

/// <summary>The property holds a code of the named embedded list (src/Data/Codes/Resources).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CodeListAttribute(string list) : Attribute
{
    /// <summary>The file's name without its ending.</summary>
    public string List { get; } = list;
}
