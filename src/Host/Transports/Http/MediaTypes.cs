using Jianye.DataHub.Host.Options;
using Microsoft.Net.Http.Headers;

namespace Jianye.DataHub.Host.Transports.Http;

/// <summary>Which media type an answer is sent in.</summary>
internal static class MediaTypes
{
    /// <summary>The specification's own; the default unless the operator says otherwise (<see cref="WebOptions.DefaultMediaType"/>).</summary>
    public const string Response = "application/graphql-response+json";

    /// <summary>The older one.</summary>
    public const string Json = "application/json";

    /// <summary>One answer after the other.</summary>
    public const string Events = "text/event-stream";

    /// <summary>One answer a line.</summary>
    public const string Lines = "application/jsonl";

    /// <summary>The same by its GraphQL name.</summary>
    public const string ResponseLines = "application/graphql-response+jsonl";

    private const string Html = "text/html";

    /// <summary>The best of what the caller takes; null where the hub can send none of it. Who takes anything gets what the operator has chosen.</summary>
    public static string? Choose(HttpRequest request)
    {
        var unnamed = request.HttpContext.RequestServices.GetRequiredService<WebOptions>().DefaultMediaType;
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted is null || accepted.Count == 0) return unnamed;
        return accepted.Where(range => range.Quality is null or > 0).OrderByDescending(range => range.Quality ?? 1)
            .Select(range => Covers(range, unnamed) ? unnamed : Covers(range, Response) ? Response : Covers(range, Json) ? Json : null)
            .FirstOrDefault(type => type is not null);
    }

    /// <summary>Lines, for who names them; null for who does not, since clients that take anything expect a list of answers as JSON.</summary>
    public static string? ChooseLines(HttpRequest request)
        => request.GetTypedHeaders().Accept?.Where(range => range.Quality is null or > 0).OrderByDescending(range => range.Quality ?? 1)
            .Select(range => range.MediaType.Equals(ResponseLines, StringComparison.OrdinalIgnoreCase) ? ResponseLines : range.MediaType.Equals(Lines, StringComparison.OrdinalIgnoreCase) ? Lines : null)
            .FirstOrDefault(type => type is not null);

    /// <summary>Whether an answer of that type is lines.</summary>
    public static bool IsLines(string mediaType) => mediaType is Lines or ResponseLines;

    /// <summary>True for who names <see cref="Events"/>, among others perhaps.</summary>
    public static bool TakesEvents(HttpRequest request) => request.GetTypedHeaders().Accept?.Any(range => range.Quality is null or > 0 && IsEvents(range)) == true;

    /// <summary>True for who would rather have <see cref="Events"/> than JSON: of what is liked alike the first counts.</summary>
    public static bool PrefersEvents(HttpRequest request)
        => request.GetTypedHeaders().Accept?.Where(range => range.Quality is null or > 0).OrderByDescending(range => range.Quality ?? 1)
            .FirstOrDefault(range => IsEvents(range) || Covers(range, Response) || Covers(range, Json)) is { } best && IsEvents(best);

    /// <summary>True for a browser that opens the address.</summary>
    public static bool PrefersHtml(HttpRequest request)
        => request.GetTypedHeaders().Accept?.Where(range => range.Quality is null or > 0).OrderByDescending(range => range.Quality ?? 1).FirstOrDefault() is { } best
            && best.MediaType.Equals(Html, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a range that takes JSON by name.</summary>
    public static bool IsJson(MediaTypeHeaderValue range) => range.MediaType.Equals(Response, StringComparison.OrdinalIgnoreCase) || range.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase);

    private static bool IsEvents(MediaTypeHeaderValue range) => range.MediaType.Equals(Events, StringComparison.OrdinalIgnoreCase);

    // Not IsSubsetOf: it takes application/graphql-response+json for a kind of application/json, which to this protocol is another type.
    private static bool Covers(MediaTypeHeaderValue range, string type)
        => (range.MatchesAllTypes || (range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
                || range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            && (!range.Charset.HasValue || range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
