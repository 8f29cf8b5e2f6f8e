namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A start or end tag: where it stands in the text that is being read.</summary>
/// <param name="Start">Of its bracket.</param>
/// <param name="NameStart">Of its name without prefix.</param>
/// <param name="NameEnd">Behind its name.</param>
/// <param name="End">Behind the tag.</param>
/// <param name="IsEnd">True for an end tag.</param>
/// <param name="IsEmpty">True for an element without content.</param>
internal readonly record struct XmlTag(int Start, int NameStart, int NameEnd, int End, bool IsEnd, bool IsEmpty);
