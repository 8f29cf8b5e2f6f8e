using System.Text;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Operations;
using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Host.Web;
using Microsoft.AspNetCore.Http;

namespace Jianye.DataHub.Tests.Unit.Host.Transports;

/// <summary>Bodies with several requests.</summary>
public sealed class BatchReadingTests
{
    [Fact]
    public async Task A_list_is_read_in_its_order()
    {
        var body = await ReadAsync("""[{"query":"{ a }"},{"query":"{ b }"}]""", most: 2);

        Assert.True(body.IsBatch);
        Assert.Equal(["{ a }", "{ b }"], body.Operations.Select(sent => sent.Request.Query));
    }

    [Fact]
    public async Task A_single_request_is_no_list() => Assert.False((await ReadAsync("""{"query":"{ a }"}""", most: 0)).IsBatch);

    [Theory]
    [InlineData("HC0009", 0, null)]
    [InlineData("HUB_BATCH_TOO_LARGE", 1, null)]
    [InlineData("HC0009", 2, "0f")]
    public async Task A_list_is_refused_where_the_operator_takes_none_or_fewer_or_the_address_names_one_document(string code, int most, string? id)
    {
        var fault = await Assert.ThrowsAsync<RequestException>(() => ReadAsync("""[{"query":"{ a }"},{"query":"{ b }"}]""", most, id));

        Assert.Equal((code, 400), (fault.Error.Code, fault.Status));
    }

    private static async Task<SentBody> ReadAsync(string body, int most, string? id = null)
    {
        var http = new DefaultHttpContext();
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        if (id is not null) http.Request.RouteValues["id"] = id;
        using var share = new BodyBudget(new WebOptions()).Open();
        return await RequestReader.FromBodyAsync(http.Request, share, spool: null, most);
    }
}
