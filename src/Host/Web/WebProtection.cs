using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Transports.Attachments;
using Jianye.DataHub.Host.Transports.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Jianye.DataHub.Host.Web;

/// <summary>What stands between the network and every address of the hub: the server's limits, proxies, encryption, other sites' pages.</summary>
internal static class WebProtection
{
    private const string Graph = "graph";

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Bounds what a connection may send and how slowly, and has it encrypted where there is a certificate.</summary>
    /// <exception cref="SettingException">The certificate can't be used.</exception>
    public static void Serve(this KestrelServerOptions server, ServeOptions options)
    {
        var web = options.Web;
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = web.MaximumBodyBytes;
        server.Limits.MaxRequestLineSize = web.MaximumRequestLine;
        server.Limits.MaxRequestHeaderCount = web.MaximumHeaders;
        server.Limits.MaxRequestHeadersTotalSize = web.MaximumHeaderBytes;
        server.Limits.RequestHeadersTimeout = web.HeaderTimeout;
        server.Limits.KeepAliveTimeout = web.KeepAliveTimeout;
        server.Limits.MinRequestBodyDataRate = new MinDataRate(web.MinimumRate, Grace);
        server.Limits.MinResponseDataRate = new MinDataRate(web.MinimumRate, Grace);
        server.Limits.MaxConcurrentConnections = web.MaximumConnections;
        // Sockets have a bound of their own, which is told to who comes beyond it (StreamCounts).
        server.Limits.MaxConcurrentUpgradedConnections = null;
        var certificate = web.CertificateFile is null ? null : new ServerCertificate(web.CertificateFile, web.CertificateKeyFile ?? web.CertificateFile, TimeProvider.System);
        server.Listen(options.Bind, options.Port, listen =>
        {
            if (certificate is not null) listen.UseHttps(certificate.Handshake());
        });
    }

    public static void AddWebProtection(this IServiceCollection services, WebOptions web)
    {
        LargeAnswers.Add(services);
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = 1;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in web.Networks) forwarded.KnownIPNetworks.Add(network);
        });
        services.AddCors(cors => cors.AddPolicy(Graph, policy => policy
            .WithOrigins(web.Origins)
            .WithMethods("GET", "POST")
            .WithHeaders("Authorization", "Content-Type", "Accept", "X-API-Key", "X-Purpose", "Last-Event-ID", "Range", "If-None-Match", CrossSiteRule.Header, GraphQLEndpoint.CostHeader)
            .WithExposedHeaders("Retry-After", "Content-Disposition", "ETag")
            .SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
    }

    public static void UseWebProtection(this WebApplication app, WebOptions web)
    {
        if (web.Networks.Length > 0) app.UseForwardedHeaders();
        if (web.PathBase is { } prefix) app.UsePathBase(prefix);
        app.Use(SecurityHeaders.WriteAsync);
        if (web.CompressFromBytes > 0) app.UseResponseCompression();
        app.UseHsts();
        app.Use(EncryptionRule.ApplyAsync);
        if (web.Origins.Length > 0) app.UseWhen(http => http.Request.Path.StartsWithSegments(GraphQLEndpoint.Path) || http.Request.Path.StartsWithSegments(AttachmentEndpoint.Path), graph => graph.UseCors(Graph));
    }
}
