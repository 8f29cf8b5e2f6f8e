namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Gives names that come again and again as the same strings.</summary>
internal sealed class XmlNames
{
    private readonly string?[] _lately = new string?[256];

    public string Of(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty) return "";
        ref var lately = ref _lately[(name.Length + (name[0] * 7) + (name[^1] * 31)) & 0xFF];
        return lately is not null && name.SequenceEqual(lately) ? lately : lately = name.ToString();
    }
}
