using System.Buffers.Binary;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>The keys of one table's rows: UUIDs of version 7 that rise with the row's number, the same for the same seed.</summary>
internal sealed class KeySeries(long seed, string table)
{
    /// <summary>Milliseconds of the day after the last that the district is told of; 4,096 rows share one.</summary>
    private static readonly long Origin = new DateTimeOffset(2018, 7, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private readonly DemoRandom _random = new(seed, $"load/keys/{table}");

    /// <param name="row">The row's number, from 0.</param>
    public Guid this[int row]
    {
        get
        {
            _random.Seek(row);
            Span<byte> bytes = stackalloc byte[16];
            BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)(Origin + (row >> 12)) << 16 | 0x7000 | (uint)(row & 0xFFF));
            BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], 1UL << 63 | _random.NextBits() >> 2);
            return new Guid(bytes, bigEndian: true);
        }
    }
}
