using System.Buffers;
using System.IO.Hashing;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The hash by which repeats of a record are known. It protects from nobody: who makes two records look alike only keeps his own from being
/// taken in.</summary>
internal static class RecordHash
{
    public static UInt128 Of(ReadOnlySpan<byte> bytes) => XxHash128.HashToUInt128(bytes);

    /// <summary>Of the text in UTF-8.</summary>
    public static UInt128 Of(ReadOnlySpan<char> text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return Of(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
