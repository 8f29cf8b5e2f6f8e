using System.Formats.Tar;
using System.IO.Compression;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Jianye.DataHub.Host.Transports.Intake;

/// <summary>Brings the files out of a request: one as it is, several in a form, or those of an archive.</summary>
internal static class DeliveryReader
{
    /// <exception cref="IntakeException">The body is none of these, or damaged.</exception>
    public static async Task ReadAsync(HttpRequest request, string slug, IntakeSpool spool, CancellationToken cancellationToken)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.ToString().ToLowerInvariant() : "";
        try
        {
            await (type switch
            {
                "multipart/form-data" or "multipart/mixed" => FormAsync(request, HeaderUtilities.RemoveQuotes(parsed!.Boundary).ToString(), slug, spool, cancellationToken),
                "application/zip" => ZipAsync(request.Body, slug, spool, cancellationToken),
                "application/x-tar" => TarAsync(request.Body, null, slug, spool, cancellationToken),
                "application/gzip" => UnzippedTarAsync(request.Body, slug, spool, cancellationToken),
                _ => spool.AddAsync(DeliveredPath.Read(PathOf(request), slug), request.Body, null, cancellationToken),
            });
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or FormatException || (fault is IOException && fault is not BadHttpRequestException && !IsOfTheDisk(fault)))
        {
            throw IntakeException.Body("The body can't be read as what its Content-Type says: it is damaged or cut.");
        }

        if (spool.Files.Count == 0) throw IntakeException.Body("The body holds no file.");
    }

    /// <summary>The operating system's errors have its numbers; those of readers are .NET's own.</summary>
    private static bool IsOfTheDisk(Exception fault) => fault.HResult is > 0 and < 4096;

    private static string? PathOf(HttpRequest request)
    {
        if (request.Query["path"].ToString() is { Length: > 0 } path) return path;
        return ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition) ? NameIn(disposition) : null;
    }

    private static string? NameIn(ContentDispositionHeaderValue disposition)
        => disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : disposition.FileName.HasValue ? HeaderUtilities.UnescapeAsQuotedString(disposition.FileName).Value : null;

    private static async Task FormAsync(HttpRequest request, string boundary, string slug, IntakeSpool spool, CancellationToken cancellationToken)
    {
        if (boundary.Length is 0 or > 70) throw IntakeException.Body("The Content-Type of a form was expected to give its boundary.");
        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || NameIn(disposition) is not { } name)
            {
                throw IntakeException.Body("Each part of the form was expected to be a file with its place as the filename.");
            }

            await spool.AddAsync(DeliveredPath.Read(name, slug), section.Body, null, cancellationToken);
        }
    }

    private static async Task ZipAsync(Stream body, string slug, IntakeSpool spool, CancellationToken cancellationToken)
    {
        await using var kept = await spool.KeepAsync(body, cancellationToken);
        using var archive = new ZipArchive(kept, ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/')) continue;
            await using var content = await entry.OpenAsync(cancellationToken);
            await spool.AddAsync(DeliveredPath.Read(entry.FullName, slug), content, entry.CompressedLength, cancellationToken);
        }
    }

    /// <param name="packed">Bytes read so far of the packed archive around it; null where there is none.</param>
    private static async Task TarAsync(Stream archive, Func<long>? packed, string slug, IntakeSpool spool, CancellationToken cancellationToken)
    {
        await using var reader = new TarReader(archive, leaveOpen: true);
        while (await reader.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
        {
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes) continue;
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) throw IntakeException.Body("The archive holds links or devices; only files and directories were expected.");
            await spool.AddAsync(DeliveredPath.Read(entry.Name, slug), entry.DataStream ?? Stream.Null, packed is null ? null : Math.Max(1, packed()), cancellationToken);
        }
    }

    private static async Task UnzippedTarAsync(Stream body, string slug, IntakeSpool spool, CancellationToken cancellationToken)
    {
        await using var counted = new CountedStream(body);
        await using var unzipped = new GZipStream(counted, CompressionMode.Decompress);
        await TarAsync(unzipped, () => counted.Count, slug, spool, cancellationToken);
    }
}
