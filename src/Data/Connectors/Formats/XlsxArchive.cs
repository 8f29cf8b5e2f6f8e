using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The parts of a workbook's archive, as XML.</summary>
internal sealed class XlsxArchive : IDisposable
{
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
