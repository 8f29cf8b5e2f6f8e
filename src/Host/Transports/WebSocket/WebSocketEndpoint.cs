using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Host.Transports.Streams;
using Jianye.DataHub.Host.Web;
using Jianye.DataHub.Schema.Errors;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>Sockets at <c>/graphql</c> and <c>/graphql/ws</c>.</summary>
internal static class WebSocketEndpoint
{
    public const string Path = GraphQLEndpoint.Path + "/ws";

    public const string Subprotocol = "graphql-transport-ws";

    public static void MapGraphSockets(this WebApplication app)
    {
        // By HTTP/2 sockets are opened with CONNECT.
        app.MapMethods(Path, [HttpMethods.Get, HttpMethods.Connect], AnswerAsync);
        app.MapMethods(GraphQLEndpoint.Path, [HttpMethods.Connect], AnswerAsync);
    }

    /// <summary>Opens the socket and serves it until it is closed.</summary>
    public static async Task AnswerAsync(HttpContext http)
    {
        try
        {
            if (!http.WebSockets.IsWebSocketRequest)
            {
                http.Response.Headers.Upgrade = "websocket";
                throw new RequestException(StatusCodes.Status426UpgradeRequired, "HUB_METHOD", $"A WebSocket was expected at this address, of the subprotocol {Subprotocol}.");
            }

            OriginRule.Check(http.Request, http.RequestServices.GetRequiredService<WebOptions>());
            using var seat = http.RequestServices.GetRequiredService<StreamCounts>().Take(StreamKind.Socket, http);
            var credential = await http.CredentialOfAsync();
            if (!seat.TryBelongTo(credential.Caller)) throw StreamCounts.TooMany("token");
            await ServeAsync(http, seat, credential);
        }
        catch (TokenException fault)
        {
            fault.WriteHeaders(http.Response);
            await Refusal.WriteAsync(http, fault.Status, new GraphError(fault.Code, fault.Message), fault.RetryAfter);
        }
        catch (RequestException fault)
        {
            await Refusal.WriteAsync(http, fault.Status, fault.Error, fault.RetryAfter);
        }
    }

    private static async Task ServeAsync(HttpContext http, StreamSeat seat, Credential credential)
    {
        var purpose = http.PurposeOf();
        // Only the hub's own bounds end a socket: neither the deadline of requests nor the rate of bodies.
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate) rate.MinDataRate = null;
        var isSpoken = http.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol, StringComparer.Ordinal);
        using var wire = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isSpoken ? Subprotocol : null,
            KeepAliveInterval = Timeout.InfiniteTimeSpan,
        });
        using var socket = new GraphSocket(http.RequestServices.GetRequiredService<SocketServices>(), wire, http, seat, credential, purpose);
        if (isSpoken) await socket.RunAsync();
        else await socket.RefuseProtocolAsync();
    }
}
