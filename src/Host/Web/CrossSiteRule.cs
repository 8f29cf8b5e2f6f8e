using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Host.Transports.Http.Multipart;

namespace Jianye.DataHub.Host.Web;

/// <summary>What a page of any site can make a browser send without asking the hub first (forms, images) is not run: JSON by POST is asked
/// about first, and so is whatever bears the header <c>GraphQL-Preflight</c>.</summary>
internal static class CrossSiteRule
{
    public const string Header = "GraphQL-Preflight";

    /// <exception cref="RequestException">A form without the header (HC0077), or a GET where the operator wants it there too.</exception>
    public static void Check(HttpRequest request, WebOptions web)
    {
        var isForm = FormReader.IsForm(request);
        if (!isForm && !(web.PreflightForGet && HttpMethods.IsGet(request.Method))) return;
        if (request.Headers[Header] == "1") return;
        throw new RequestException(StatusCodes.Status400BadRequest, "HC0077", $"A {(isForm ? "form" : "query by GET")} needs the header {Header}: 1, which pages of other sites can't send without having asked.");
    }
}
