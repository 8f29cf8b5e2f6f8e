using Jianye.DataHub.Data.Access.ApiKeys;
using Jianye.DataHub.Data.Attachments;
using Jianye.DataHub.Data.Connectors.Identity.Reviews;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Workflows;
using Jianye.DataHub.Data.Operations;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Host.Health;
using Jianye.DataHub.Host.Ide;
using Jianye.DataHub.Host.Operations;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Host.Transports.Attachments;
using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Host.Transports.Http.Multipart;
using Jianye.DataHub.Host.Transports.Intake;
using Jianye.DataHub.Host.Transports.Streams;
using Jianye.DataHub.Host.Transports.WebSocket;
using Jianye.DataHub.Host.Web;
using Jianye.DataHub.Host.Workers;
using Jianye.DataHub.Schema.Execution;
using Jianye.DataHub.Schema.Mutations;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jianye.DataHub.Host;

/// <summary>The web server: every address of the hub is put together here. Tests start the same one in process, on port 0.</summary>
internal static class HubApplication
{
    /// <param name="database">Opened and of this version; stays the caller's.</param>
    /// <param name="options">How it serves.</param>
    /// <param name="security">Whose tokens it takes.</param>
    /// <param name="intake">The way in for deliveries, and for changes, which are derived as those are; null for a hub that is only read.</param>
    /// <param name="graph">Runs what comes by sockets and event streams; null for the graph itself.</param>
    public static WebApplication Build(HubDatabase database, ServeOptions options, HubSecurity security, HubIntake? intake = null, IGraphService? graph = null)
    {
        // Empty, so that neither ASPNETCORE_URLS nor a stray file opens another address than the operator's.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(server => server.Serve(options));
        builder.Logging.AddFilter(null, LogLevel.Warning).AddFilter("Jianye", LogLevel.Information).AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss'Z' ";
        });
        builder.Services.AddRoutingCore();
        // A page of another site must not reach the hub by a name that it has pointed at this machine (DNS rebinding).
        builder.Services.AddHostFiltering(hosts => hosts.AllowedHosts = ["127.0.0.1", "localhost", "[::1]", .. options.HostNames]);
        // The command line listens for signals; it stops the server before the database that stands below.
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, CallerLifetime>());
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(database);
        options.Limits.IntrospectingRoles = options.Audience.Introspecting(options.IsOfThisMachine);
        builder.Services.AddGraph(options.Limits);
        if (graph is not null) builder.Services.AddSingleton(graph);
        builder.Services.AddSingleton(options.Web);
        builder.Services.AddSingleton<BodyBudget>();
        builder.Services.AddSingleton(options.Load);
        builder.Services.AddSingleton(options.Changes);
        builder.Services.AddSingleton<RateLimits>();
        builder.Services.AddSingleton<ExecutionGate>();
        builder.Services.AddRequestTimeouts();
        builder.Services.AddStreams(options.Streams);
        builder.Services.AddSingleton(new OperationCatalog(new TrustedOperations(database), options.Operations));
        builder.Services.AddWebProtection(options.Web);
        builder.Services.AddSingleton(security.Tokens);
        builder.Services.AddSingleton(new ApiKeyReader(new ApiKeyStore(database), TimeProvider.System));
        builder.Services.AddHostedService<PostgresWatch>();
        if (intake is not null)
        {
            var decisions = new MatchDecisions(database, TimeProvider.System);
            builder.Services.AddSingleton(_ => new ChangeKnock(database));
            builder.Services.AddSingleton(services => new ResponseClock(database, services.GetRequiredService<ChangeKnock>()));
            builder.Services.AddHostedService<ResponseWorker>();
            var store = new AttachmentStore(options.Attachments.Folder ?? intake.Attachments);
            builder.Services.AddSingleton(store);
            builder.Services.AddSingleton(_ => new UploadSpools(store, options.Attachments));
            builder.Services.AddSingleton(new AttachmentSweep(database, store));
            builder.Services.AddHostedService<AttachmentWorker>();
            builder.Services.AddSingleton(services => new MutationServices(decisions, new WorkflowEngine(database, TimeProvider.System, services.GetRequiredService<ChangeKnock>()), new IncidentFiles(store, options.Attachments.Rules)));
            builder.Services.AddSingleton(decisions);
            builder.Services.AddSingleton(new Importer(database, intake.Connectors, TimeProvider.System));
            builder.Services.AddHostedService<DecisionWorker>();
        }

        var app = builder.Build();
        app.UseWebProtection(options.Web);
        app.UseHostFiltering();
        app.Use(app.Services.GetRequiredService<RateLimits>().CountAsync);
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseWebSockets();
        app.MapHealth(database);
        if (intake is not null) IntakeEndpoint.Map(app, intake, database);
        if (intake is not null) app.MapAttachments();
        var development = security.Development is { } issuer ? new DevelopmentTokens(issuer, database) : null;
        if (development is not null) app.MapDevelopmentTokens(development);
        app.MapGraphQL(page: options.Audience.ShowsQueryPage(options.IsOfThisMachine) ? app.MapIde(development) : null, RequestDeadline.Policy(options.Load));
        app.MapGraphSockets();
        return app;
    }

    /// <summary>Where a started hub is reached, with a slash at the end.</summary>
    public static Uri AddressOf(WebApplication app)
        => new(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    /// <summary>Starts and stops when its caller says so.</summary>
    private sealed class CallerLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
