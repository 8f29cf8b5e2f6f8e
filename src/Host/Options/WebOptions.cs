using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Text.RegularExpressions;
using Jianye.DataHub.Host.Transports.Http;

namespace Jianye.DataHub.Host.Options;

/// <summary>Who may reach the hub how: section <c>Web</c> (<c>HUB__WEB__CERTIFICATEFILE</c>).</summary>
internal sealed partial class WebOptions
{
    /// <summary>Origins whose pages may ask the graph from a browser, separated by commas: <c>https://portal.example</c>.</summary>
    /// <value>None unless set.</value>
    public string? AllowedOrigins { get; set; }

    /// <summary>Networks of the reverse proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed, separated by commas: <c>10.0.0.0/24, 127.0.0.1</c>.</summary>
    /// <value>None unless set: what comes in these headers is ignored then.</value>
    public string? KnownProxies { get; set; }

    /// <summary>Where the hub stands below its host's root, for a reverse proxy that passes whole paths on: <c>/datahub</c>. One that takes the prefix off needs no setting.</summary>
    /// <value>Unless set the hub stands at the root.</value>
    public string? PathBase { get; set; }

    /// <summary>A PEM file with the hub's certificate, its issuers' after it. Read again when it changes.</summary>
    /// <value>Unless set the hub speaks HTTP.</value>
    public string? CertificateFile { get; set; }

    /// <summary>A PEM file with the certificate's private key, which not everybody may read.</summary>
    /// <value>Unless set it stands in the certificate's file.</value>
    public string? CertificateKeyFile { get; set; }

    /// <summary>Whether queries by GET need the header <c>GraphQL-Preflight</c>, which a browser sends to another site only after having asked it.</summary>
    /// <value>The default is false: a GET changes nothing, and carries no token that its sender did not put in.</value>
    public bool PreflightForGet { get; set; }

    /// <summary>The media type of answers for who takes any, or does not say. With <c>application/json</c> they also have its status codes: 200 for documents that are not valid.</summary>
    /// <value><c>application/graphql-response+json</c> or <c>application/json</c>. The default is the first.</value>
    public string DefaultMediaType { get; set; } = MediaTypes.Response;

    /// <summary>Bytes of a request to the graph.</summary>
    /// <value>1,000 to 100,000,000. The default is 20,480,000.</value>
    [Range(1_000, 100_000_000)]
    public int MaximumBodyBytes { get; set; } = 20_480_000;

    /// <summary>Answers of so many bytes are compressed for who takes that. Smaller ones are at the caller as soon without it: they fit into what is sent before the first receipt.</summary>
    /// <value>0 to 100,000,000. The default is 14,000; 0 compresses nothing.</value>
    [Range(0, 100_000_000)]
    public int CompressFromBytes { get; set; } = 14_000;

    /// <summary>Bytes of all bodies together that are being read at one time; beyond them senders are told to come again.</summary>
    /// <value>1,000,000 to 2,000,000,000. The default is 256,000,000.</value>
    [Range(1_000_000, 2_000_000_000)]
    public int MaximumBodiesBytes { get; set; } = 256_000_000;

    /// <summary>Bytes of the first line of a request, its address in it.</summary>
    /// <value>1,024 to 65,536. The default is 8,192.</value>
    [Range(1_024, 65_536)]
    public int MaximumRequestLine { get; set; } = 8_192;

    /// <summary>Headers of a request.</summary>
    /// <value>16 to 500. The default is 64.</value>
    [Range(16, 500)]
    public int MaximumHeaders { get; set; } = 64;

    /// <summary>Bytes of all headers of a request: a token has up to 16,000.</summary>
    /// <value>4,096 to 131,072. The default is 32,768.</value>
    [Range(4_096, 131_072)]
    public int MaximumHeaderBytes { get; set; } = 32_768;

    /// <summary>How long a connection may take to send the headers of a request.</summary>
    /// <value>1 second to 1 minute. The default is 10 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan HeaderTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection may be idle between requests.</summary>
    /// <value>1 second to 10 minutes. The default is 2 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan KeepAliveTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Bytes a second that a body must come at, and an answer be taken at, after five seconds of grace.</summary>
    /// <value>1 to 1,000,000. The default is 240.</value>
    [Range(1, 1_000_000)]
    public int MinimumRate { get; set; } = 240;

    /// <summary>Open connections; those of WebSockets are counted by themselves (<c>Streams:MaximumSockets</c>).</summary>
    /// <value>10 to 100,000. The default is 4,000.</value>
    [Range(10, 100_000)]
    public int MaximumConnections { get; set; } = 4_000;

    /// <summary><see cref="AllowedOrigins"/>, one by one.</summary>
    public string[] Origins => Split(AllowedOrigins);

    /// <summary><see cref="KnownProxies"/>, one by one.</summary>
    public IPNetwork[] Networks => [.. Split(KnownProxies).Select(text => NetworkOf(text)!.Value)];

    /// <exception cref="SettingException">A setting can't be taken.</exception>
    public static WebOptions Read(Settings settings)
    {
        var options = settings.Section<WebOptions>("Web");
        if (options.Origins.FirstOrDefault(text => !IsOrigin(text)) is { } origin)
        {
            throw new SettingException($"The setting Web:AllowedOrigins (HUB__WEB__ALLOWEDORIGINS) must be origins such as https://portal.example, separated by commas, without paths, not \"{origin}\".");
        }

        if (Split(options.KnownProxies).FirstOrDefault(text => NetworkOf(text) is null) is { } network)
        {
            throw new SettingException($"The setting Web:KnownProxies (HUB__WEB__KNOWNPROXIES) must be addresses or networks such as 10.0.0.0/24, separated by commas, not \"{network}\".");
        }

        if (options.PathBase is { } prefix && !Prefix().IsMatch(prefix))
        {
            throw new SettingException($"The setting Web:PathBase (HUB__WEB__PATHBASE) must be a path such as /datahub, without a slash at its end, not \"{prefix}\".");
        }

        if (options.DefaultMediaType is not (MediaTypes.Response or MediaTypes.Json))
        {
            throw new SettingException($"The setting Web:DefaultMediaType (HUB__WEB__DEFAULTMEDIATYPE) must be {MediaTypes.Response} or {MediaTypes.Json}, not \"{options.DefaultMediaType}\".");
        }

        if (options.CertificateKeyFile is not null && options.CertificateFile is null)
        {
            throw new SettingException("The setting Web:CertificateKeyFile (HUB__WEB__CERTIFICATEKEYFILE) needs Web:CertificateFile beside it.");
        }

        return options;
    }

    [GeneratedRegex("^(/[A-Za-z0-9._~-]+)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Prefix();

    private static string[] Split(string? text) => (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsOrigin(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.GetLeftPart(UriPartial.Authority) == text && address.UserInfo.Length == 0;

    private static IPNetwork? NetworkOf(string text)
        => IPNetwork.TryParse(text, out var network) ? network
            : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128) : null;
}
