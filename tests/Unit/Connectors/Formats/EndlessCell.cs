using System.Text;

namespace Jianye.DataHub.Tests.Unit.Connectors.Formats;

/// <summary>A CSV file with one huge cell and one plain record, made while it is read.</summary>
internal sealed class EndlessCell(int length) : Stream
{
    private static readonly byte[] Start = Encoding.UTF8.GetBytes("编号,姓名\n1,");

    private static readonly byte[] End = Encoding.UTF8.GetBytes("\n2,王伟\n");

    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => Start.Length + length + End.Length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, Length - _position);
        for (var i = 0; i < read; i++) buffer[offset + i] = At(_position + i);
        _position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private byte At(long position)
        => position < Start.Length ? Start[position] : position < Start.Length + length ? (byte)'x' : End[position - Start.Length - length];
}
