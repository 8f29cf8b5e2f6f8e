using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Auditing;

/// <summary>The hash of an entry: SHA-256 over all its members in a fixed order, each text and list with its length before it, so that no two different entries are
/// written alike.</summary>
internal static class AuditHash
{
    private const byte Version = 1;

    public static byte[] Of(ChainedEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        bytes.Write([Version]);
        bytes.Write(entry.Previous);
        Key(bytes, entry.Id);
        Text(bytes, entry.Chain);
        Number(bytes, entry.Sequence);
        Number(bytes, entry.At.UtcTicks / TimeSpan.TicksPerMicrosecond);
        var record = entry.Record;
        Text(bytes, EnumWords.Of(record.Kind));
        Text(bytes, record.Role);
        Text(bytes, record.Subject);
        Texts(bytes, record.Scope);
        foreach (var text in (ReadOnlySpan<string?>)[record.Platform, record.Purpose, record.Operation, record.OperationHash, record.Address]) Text(bytes, text);
        Texts(bytes, record.Columns);
        Number(bytes, record.Ids.Count);
        foreach (var id in record.Ids) Key(bytes, id);
        Number(bytes, record.Count);
        Text(bytes, record.Digest);
        Texts(bytes, record.Heads);
        return SHA256.HashData(bytes.WrittenSpan);
    }

    private static void Key(ArrayBufferWriter<byte> bytes, Guid key)
    {
        key.TryWriteBytes(bytes.GetSpan(16), bigEndian: true, out _);
        bytes.Advance(16);
    }

    private static void Number(ArrayBufferWriter<byte> bytes, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(8), number);
        bytes.Advance(8);
    }

    private static void Text(ArrayBufferWriter<byte> bytes, string? text)
    {
        Number(bytes, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        if (text is not null) Encoding.UTF8.GetBytes(text, bytes);
    }

    private static void Texts(ArrayBufferWriter<byte> bytes, IReadOnlyList<string> texts)
    {
        Number(bytes, texts.Count);
        foreach (var text in texts) Text(bytes, text);
    }
}
