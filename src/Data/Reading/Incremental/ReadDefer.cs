namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>A fragment that may be answered after what stands around it. Each time a fragment is named it is another one.</summary>
/// <param name="label">How the client calls it; null where it does not.</param>
/// <param name="parent">The one it stands in, without which it is not told of; null for none.</param>
public sealed class ReadDefer(string? label, ReadDefer? parent)
{
    public string? Label => label;

    public ReadDefer? Parent => parent;
}
