using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The hash by which repeats of a record are known.</summary>
internal static class RecordHash
{
    public static UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(bytes, digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    public static UInt128 Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
