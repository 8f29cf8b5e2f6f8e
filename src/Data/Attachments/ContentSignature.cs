namespace Jianye.DataHub.Data.Attachments;

/// <summary>Bytes by which a media type is told.</summary>
/// <param name="MediaType">The type.</param>
/// <param name="Extensions">How names of such files end; the usual one first.</param>
/// <param name="Parts">Bytes that stand at places, all of them.</param>
internal sealed record ContentSignature(string MediaType, IReadOnlyList<string> Extensions, params IReadOnlyList<(int Offset, byte[] Bytes)> Parts)
{
    public bool Fits(ReadOnlySpan<byte> head)
    {
        foreach (var (offset, bytes) in Parts)
        {
            if (head.Length < offset + bytes.Length || !head[offset..].StartsWith(bytes)) return false;
        }

        return Parts.Count > 0;
    }
}
