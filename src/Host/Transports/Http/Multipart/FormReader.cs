using Jianye.DataHub.Host.Operations;
using Jianye.DataHub.Host.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Jianye.DataHub.Host.Transports.Http.Multipart;

/// <summary>Reads a request by the GraphQL multipart request specification: <c>operations</c>, <c>map</c>, then the files, as they come.</summary>
/// <remarks>https://github.com/jaydenseric/graphql-multipart-request-spec</remarks>
internal static class FormReader
{
    public const string MediaType = "multipart/form-data";

    /// <summary>RFC 2046 5.1.1.</summary>
    private const int LongestBoundary = 70;

    private const int MostBytesOfMap = 64_000;

    /// <summary>Whether the request is a form.</summary>
    public static bool IsForm(HttpRequest request) => MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase);

    /// <param name="request">Its body is read to the end.</param>
    /// <param name="share">Counts what is held of it in memory.</param>
    /// <param name="spool">Takes the files.</param>
    /// <param name="read">Reads the request, or the several, that <c>operations</c> holds.</param>
    /// <exception cref="RequestException">The form is none, or holds too much.</exception>
    public static async Task<SentBody> ReadAsync(HttpRequest request, BodyBudget.Share share, UploadSpool spool, Func<ReadOnlyMemory<byte>, SentBody> read)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        try
        {
            var parts = new MultipartReader(Boundary(request), request.Body);
            var (operations, held) = await TextAsync(parts, "operations", share, 0, int.MaxValue, cancellationToken);
            var sent = read(operations ?? throw FormFault.NoOperations());
            var (map, _) = await TextAsync(parts, "map", share, held, MostBytesOfMap, cancellationToken);
            var places = FilePlaces.Read(map ?? throw FormFault.NoMap(), sent.Operations, spool.MaximumFiles);
            while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
            {
                var disposition = DispositionOf(part);
                var key = NameOf(disposition);
                if (key is "operations" or "map") throw FormFault.Misordered();
                if (!places.Awaits(key)) throw FormFault.NoPath();
                places.Put(key, await spool.AddAsync(part.Body, FileNameOf(disposition), cancellationToken));
            }

            return places.AreFilled ? sent with { Operations = places.Operations } : throw FormFault.NoFile();
        }
        catch (Exception fault) when (fault is InvalidDataException || (fault is IOException && fault is not BadHttpRequestException && !IsOfTheDisk(fault)))
        {
            throw FormFault.Unreadable();
        }
        catch (IOException fault) when (fault.HResult == NoSpaceLeft)
        {
            throw new RequestException(StatusCodes.Status507InsufficientStorage, "HUB_UPLOAD_SPACE", "The hub's disk has no room for the file; tell its operator.");
        }
    }

    private const int NoSpaceLeft = 28;

    /// <summary>The operating system's errors have its numbers; those of readers are .NET's own.</summary>
    private static bool IsOfTheDisk(Exception fault) => fault.HResult is > 0 and < 4096;

    private static string Boundary(HttpRequest request)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString() : "";
        return boundary.Length is > 0 and <= LongestBoundary ? boundary : throw FormFault.Unreadable("The Content-Type of a form was expected to give its boundary.");
    }

    /// <summary>The next part, which is no file.</summary>
    /// <returns>Its bytes and how many are held by now; null where another part or none comes.</returns>
    /// <exception cref="RequestException">It comes in the place of another one, or is too large.</exception>
    private static async Task<(ReadOnlyMemory<byte>? Text, long Held)> TextAsync(MultipartReader parts, string name, BodyBudget.Share share, long held, int most, CancellationToken cancellationToken)
    {
        if (await parts.ReadNextSectionAsync(cancellationToken) is not { } part) return (null, held);
        var came = NameOf(DispositionOf(part));
        if (came != name) return came is "operations" or "map" ? throw FormFault.Misordered() : (null, held);
        using var text = new MemoryStream();
        var buffer = new byte[8 * 1024];
        int read;
        while ((read = await part.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            text.Write(buffer, 0, read);
            if (text.Length > most) throw FormFault.BadMap();
            if (!share.TryHold(held + text.Length)) throw new RequestException(StatusCodes.Status503ServiceUnavailable, "HUB_BUSY", "The hub is reading as many large requests as it can; send the request again in a moment.");
        }

        return (text.ToArray(), held + text.Length);
    }

    private static ContentDispositionHeaderValue DispositionOf(MultipartSection part)
        => ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) ? disposition : throw FormFault.Unreadable();

    private static string NameOf(ContentDispositionHeaderValue disposition)
        => disposition.Name.HasValue ? HeaderUtilities.RemoveQuotes(disposition.Name).ToString() : throw FormFault.Unreadable();

    private static string? FileNameOf(ContentDispositionHeaderValue disposition)
        => disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : disposition.FileName.HasValue ? HeaderUtilities.UnescapeAsQuotedString(disposition.FileName).Value : null;
}
