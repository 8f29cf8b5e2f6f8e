namespace Jianye.DataHub.Data.Entities;

/// <summary>People look through the property in the order of its pinyin: an index over that serves it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PinyinAttribute : Attribute;
