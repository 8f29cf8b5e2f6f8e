using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Host.Web;
using Microsoft.AspNetCore.Http;

namespace Jianye.DataHub.Tests.Unit.Host.Transports;

public sealed class OriginRuleTests
{
    [Theory]
    [InlineData("http", "127.0.0.1:5080", null, true)]
    [InlineData("http", "127.0.0.1:5080", "http://127.0.0.1:5080", true)]
    [InlineData("http", "hub.example", "https://hub.example", true)]
    [InlineData("https", "hub.example", "https://hub.example", true)]
    [InlineData("https", "hub.example:443", "https://hub.example", true)]
    [InlineData("https", "hub.example", "https://HUB.example", true)]
    [InlineData("https", "hub.example", "http://hub.example", false)]
    [InlineData("https", "hub.example", "https://hub.example:8443", false)]
    [InlineData("https", "hub.example", "https://hub.example.elsewhere.example", false)]
    [InlineData("https", "hub.example", "https://elsewhere.example", false)]
    [InlineData("https", "hub.example", "https://portal.example", true)]
    [InlineData("https", "hub.example", "http://portal.example", false)]
    [InlineData("http", "localhost:5080", "http://127.0.0.1:5080", false)]
    [InlineData("http", "localhost:5080", "null", false)]
    [InlineData("http", "localhost:5080", "", false)]
    [InlineData("http", "localhost:5080", "file://", false)]
    [InlineData("http", "localhost:5080", "chrome-extension://localhost:5080", false)]
    public void Pages_of_the_hub_and_of_allowed_origins_may_and_others_not(string scheme, string host, string? origin, bool may)
    {
        var request = new DefaultHttpContext { Request = { Scheme = scheme, Host = new HostString(host) } }.Request;
        if (origin is not null) request.Headers.Origin = origin;
        var fault = Record.Exception(() => OriginRule.Check(request, new WebOptions { AllowedOrigins = "https://portal.example" }));

        if (may) Assert.Null(fault);
        else Assert.Equal((403, "HUB_ORIGIN"), (Assert.IsType<RequestException>(fault).Status, ((RequestException)fault!).Error.Code));
    }
}
