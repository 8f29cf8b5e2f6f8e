using System.Text;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Many texts by number, in memory up to a limit and beyond it in a temporary file without a name.</summary>
/// <param name="mostInMemory">Bytes.</param>
internal sealed class TextStore(int mostInMemory) : IDisposable
{
    private const int ChunkSize = 1024 * 1024;

    /// <summary>Characters of a text that is kept as such when it was asked for.</summary>
    private const int LongestKept = 256;

    private readonly List<byte[]> _chunks = [];
    private readonly List<long> _ends = [];
    private readonly (int Number, string? Text)[] _lately = new (int, string?)[4096];
    private FileStream? _file;

    public int Count => _ends.Count;

    private long Length => _ends.Count == 0 ? 0 : _ends[^1];

    public void Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Write(Length, bytes);
        _ends.Add(Length + bytes.Length);
    }

    public string this[int number]
    {
        get
        {
            ref var lately = ref _lately[number % _lately.Length];
            if (lately.Text is not null && lately.Number == number) return lately.Text;
            var start = number == 0 ? 0 : _ends[number - 1];
            var bytes = new byte[_ends[number] - start];
            Read(start, bytes);
            var text = Encoding.UTF8.GetString(bytes);
            if (text.Length <= LongestKept) lately = (number, text);
            return text;
        }
    }

    public void Dispose() => _file?.Dispose();

    private void Write(long at, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var (chunk, offset) = ((int)(at / ChunkSize), (int)(at % ChunkSize));
            var length = Math.Min(bytes.Length, ChunkSize - offset);
            if (at >= mostInMemory)
            {
                RandomAccess.Write((_file ??= Unnamed()).SafeFileHandle, bytes[..length], at - mostInMemory);
            }
            else
            {
                if (chunk == _chunks.Count) _chunks.Add(new byte[ChunkSize]);
                bytes[..length].CopyTo(_chunks[chunk].AsSpan(offset));
            }

            at += length;
            bytes = bytes[length..];
        }
    }

    private void Read(long at, Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var (chunk, offset) = ((int)(at / ChunkSize), (int)(at % ChunkSize));
            var length = Math.Min(bytes.Length, ChunkSize - offset);
            if (at >= mostInMemory) length = RandomAccess.Read(_file!.SafeFileHandle, bytes[..length], at - mostInMemory);
            else _chunks[chunk].AsSpan(offset, length).CopyTo(bytes);
            at += length;
            bytes = bytes[length..];
        }
    }

    /// <summary>Names and ID numbers stand in it: nobody else can open it, and it ends with its handle, however the process ends.</summary>
    private static FileStream Unnamed()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.CreateVersion7().ToString("N"));
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, BufferSize = 0,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        File.Delete(path);
        return file;
    }
}
