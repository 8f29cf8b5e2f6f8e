namespace Jianye.DataHub.Data.Entities;

/// <summary>People look the property up by a part of it: an index over one- and two-character grams serves <c>contains</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GramsAttribute : Attribute;
