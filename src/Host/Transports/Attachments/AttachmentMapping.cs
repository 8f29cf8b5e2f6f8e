using Jianye.DataHub.Data.Attachments;
using Jianye.DataHub.Host.Web;
using Jianye.DataHub.Schema.Execution;

namespace Jianye.DataHub.Host.Transports.Attachments;

/// <summary>The addresses of attached files.</summary>
internal static class AttachmentMapping
{
    public static void MapAttachments(this WebApplication app)
    {
        var endpoint = new AttachmentEndpoint(
            app.Services.GetRequiredService<GraphExecutor>(), app.Services.GetRequiredService<AttachmentStore>(), app.Services.GetRequiredService<ExecutionGate>(), app.Services.GetRequiredService<ILogger<AttachmentEndpoint>>());
        // What is no key is answered as a key that nobody has.
        app.MapMethods($"{AttachmentEndpoint.Path}/{{id}}", [HttpMethods.Get, HttpMethods.Head], (HttpContext http, string id) => endpoint.AnswerAsync(http, Guid.TryParseExact(id, "D", out var key) ? key : Guid.Empty));
    }
}
