using System.IO.Compression;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Transports.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Jianye.DataHub.Host.Web;

/// <summary>Content codings (br, gzip) of answers, for who takes them: of those that are large, and of lines.</summary>
internal sealed class LargeAnswers(IServiceProvider services, IOptions<ResponseCompressionOptions> options, WebOptions web) : ResponseCompressionProvider(services, options)
{
    private static readonly string[] Compressed =
    [
        MediaTypes.Json, MediaTypes.Response, MediaTypes.Lines, MediaTypes.ResponseLines, "application/graphql", "application/manifest+json", "text/html", "text/javascript", "text/css", "image/svg+xml",
    ];

    public static void Add(IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            // What a page of another site could guess at by the lengths of answers needs a caller whom a browser makes known by itself; tokens come in a header that a page must know.
            compression.EnableForHttps = true;
            compression.MimeTypes = Compressed;
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        services.AddSingleton<IResponseCompressionProvider, LargeAnswers>();
    }

    public override bool ShouldCompressResponse(HttpContext context)
        => (context.Response.ContentLength ?? int.MaxValue) >= web.CompressFromBytes && base.ShouldCompressResponse(context);
}
