using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The parts of a workbook's archive, as XML.</summary>
internal sealed class XlsxArchive : IDisposable
{
    /// <summary>Bytes of the archive's list of parts, all of which is held in memory: room for more than ten thousand.</summary>
    private const int LargestDirectory = 1024 * 1024;

    /// <summary>Of the record at an archive's end, with the longest comment.</summary>
    private const int LongestEnd = 22 + ushort.MaxValue;

    private readonly ZipArchive _archive;

    private XlsxArchive(ZipArchive archive) => _archive = archive;

    private static FileException Damaged => new("MALFORMED", "The file's archive is damaged or cut.");

    /// <exception cref="FileException">It is no archive, or a part of it says that it inflates too much.</exception>
    public static async Task<XlsxArchive> OpenAsync(Func<Stream> open, FormatLimits limits, CancellationToken cancellationToken)
    {
        var stream = open();
        try
        {
            var start = new byte[64];
            var length = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
            if (length == 0) throw new FileException("EMPTY_FILE", "The file is empty.");
            if (start.AsSpan(0, length).TrimStart(" \t\r\n\u00EF\u00BB\u00BF"u8) is [(byte)'<' or (byte)'{', ..]) throw ErrorPage.Exception;
            if (await DirectorySizeAsync(stream, cancellationToken) > LargestDirectory) throw new FileException("UNSAFE_CONTENT", "The file's archive has more parts than a workbook can have.");
            stream.Position = 0;
            var archive = new XlsxArchive(new ZipArchive(stream, ZipArchiveMode.Read));
            if (!archive._archive.Entries.Any(part => part.Length > limits.MostInflatedBytes && part.Length / limits.MostInflation > part.CompressedLength)) return archive;
            throw new FileException("UNSAFE_CONTENT", $"A part of the archive inflates to more than {limits.MostInflation} times its packed size and {limits.MostInflatedBytes:N0} bytes.");
        }
        catch (Exception fault)
        {
            await stream.DisposeAsync();
            if (fault is InvalidDataException) throw Damaged;
            throw;
        }
    }

    public bool Has(string part) => Find(part) is not null;

    /// <summary>The elements at some paths of a part, which is read no further than the archive says that it goes.</summary>
    /// <param name="isOptional">True where the part may lack the paths.</param>
    /// <exception cref="FileException">The part is not there, not safe or not what it should be.</exception>
    public async IAsyncEnumerable<XmlPiece> ReadAsync(
        string part, IReadOnlyList<IReadOnlyList<string>> paths, bool isOptional, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = TextEncodings.OpenUtf8Text(Open(part));
        await using var pieces = XmlRecordCutter.CutAsync(text, paths, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await pieces.MoveNextAsync()) yield break;
            }
            catch (InvalidDataException)
            {
                throw Damaged;
            }
            catch (FileException fault) when (fault.Code == "SOURCE_ERROR" && isOptional)
            {
                yield break;
            }
            catch (FileException fault) when (fault.Code is "SOURCE_ERROR" or "MALFORMED")
            {
                throw new FileException("MALFORMED", $"The workbook's part {part} is not what it should be.");
            }

            yield return pieces.Current;
        }
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>From where the archive's end says that the list of its parts begins (APPNOTE.TXT 4.3.16) to that end.</summary>
    private static async Task<long> DirectorySizeAsync(Stream stream, CancellationToken cancellationToken)
    {
        var tail = new byte[Math.Min(LongestEnd, stream.Length)];
        stream.Position = stream.Length - tail.Length;
        await stream.ReadExactlyAsync(tail, cancellationToken);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + 20 > tail.Length) throw Damaged;
        return stream.Length - tail.Length + end - BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
    }

    private Stream Open(string part)
    {
        try
        {
            return Find(part)?.Open() ?? throw new FileException("MALFORMED", $"The workbook has no part {part}.");
        }
        catch (InvalidDataException)
        {
            throw Damaged;
        }
    }

    private ZipArchiveEntry? Find(string part) => _archive.Entries.FirstOrDefault(entry => entry.FullName.TrimStart('/').Equals(part, StringComparison.OrdinalIgnoreCase));
}
