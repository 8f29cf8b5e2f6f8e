using Jianye.DataHub.Schema.Incremental;
using Microsoft.Net.Http.Headers;

namespace Jianye.DataHub.Host.Transports.Http.Incremental;

/// <summary>How a client takes an answer in parts.</summary>
/// <param name="Format">How parts are written.</param>
/// <param name="Parameter">The parameter by which the client asked for that, with the semicolon before it, as the answer repeats it; empty for none.</param>
internal sealed record AcceptedParts(IncrementalFormat Format, string Parameter)
{
    public const string MediaType = "multipart/mixed";

    /// <summary>What the client takes of <see cref="MediaType"/>; null for who does not name it, or would rather have JSON.</summary>
    /// <remarks>Whoever takes anything expects one JSON object.</remarks>
    public static AcceptedParts? Of(HttpRequest request)
    {
        if (HttpMethods.IsHead(request.Method)) return null;
        var accepted = request.GetTypedHeaders().Accept;
        var best = accepted?.Where(range => range.Quality is not 0 && Of(range) is not null).MaxBy(range => range.Quality ?? 1);
        if (best is null || accepted!.Any(range => MediaTypes.IsJson(range) && (range.Quality ?? 1) > (best.Quality ?? 1))) return null;
        return Of(best);
    }

    private static AcceptedParts? Of(MediaTypeHeaderValue range)
    {
        if (!range.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase)) return null;
        var known = new AcceptedParts(IncrementalFormat.ById, "");
        foreach (var parameter in range.Parameters)
        {
            var (name, value) = (parameter.Name.ToString().ToLowerInvariant(), HeaderUtilities.RemoveQuotes(parameter.Value).ToString());
            switch (name, value)
            {
                case ("q" or "boundary" or "charset", _):
                    break;
                case ("incrementalspec", "v0.2"):
                    known = new AcceptedParts(IncrementalFormat.ById, "; incrementalSpec=v0.2");
                    break;
                case ("incrementalspec", "v0.1"):
                    known = new AcceptedParts(IncrementalFormat.ByPath, "; incrementalSpec=v0.1");
                    break;
                case ("deferspec", "20220824"):
                    known = new AcceptedParts(IncrementalFormat.ByPath, "; deferSpec=20220824");
                    break;
                default:
                    // Another protocol than any of these.
                    return null;
            }
        }

        return known;
    }
}
