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

    [Fact]
    public async Task A_list_of_variables_is_as_many_operations()
    {
        var body = await ReadAsync("""{"query":"query($a: Int) { a }","operationName":"A","variables":[{"a":1},{},{"a":3}]}""", most: 3);

        Assert.True(body.IsBatch);
        Assert.Equal([(0, "A", 1), (1, "A", null), (2, "A", 3)], body.Operations.Select(sent => (sent.VariableIndex!.Value, sent.Request.OperationName, sent.Request.Variables.GetValueOrDefault("a"))));
        Assert.All(body.Operations, sent => Assert.Null(sent.RequestIndex));
    }

    [Fact]
    public async Task Lists_of_variables_stand_in_lists_of_requests()
    {
        var body = await ReadAsync("""[{"query":"{ a }","variables":[{},{}]},{"query":"{ b }"}]""", most: 3);

        Assert.Equal([("{ a }", 0, 0), ("{ a }", 0, 1), ("{ b }", 1, (int?)null)], body.Operations.Select(sent => (sent.Request.Query, sent.RequestIndex!.Value, sent.VariableIndex)));
    }

    [Theory]
    [InlineData("[First,Second]")]
    [InlineData("[ First , Second ]")]
    public async Task The_address_names_operations_of_one_document(string names)
    {
        var body = await ReadAsync("""{"query":"query First { a } query Second { b }","variables":{"a":1}}""", most: 2, names: names);

        Assert.Equal([("First", 0), ("Second", 1)], body.Operations.Select(sent => (sent.Request.OperationName!, sent.RequestIndex!.Value)));
        Assert.All(body.Operations, sent => Assert.Equal(1, sent.Request.Variables["a"]));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("First")]
    [InlineData("[First,]")]
    [InlineData("[First Second]")]
    [InlineData("[1st]")]
    public async Task What_is_no_list_of_names_is_refused(string names)
    {
        var fault = await Assert.ThrowsAsync<RequestException>(() => ReadAsync("""{"query":"query First { a }"}""", most: 2, names: names));

        Assert.Equal("HC0009", fault.Error.Code);
    }

    [Theory]
    [InlineData("""{"query":"{ a }","variables":[]}""", null)]
    [InlineData("""{"query":"{ a }","variables":[1]}""", null)]
    [InlineData("""[{"query":"{ a }"},{"query":"{ a }","variables":"x"}]""", null)]
    [InlineData("""[[{"query":"{ a }"}]]""", null)]
    [InlineData("""[]""", null)]
    [InlineData("""{"query":"{ a }","variables":[{},{},{},{}]}""", "HUB_BATCH_TOO_LARGE")]
    [InlineData("""[{"query":"{ a }","variables":[{},{}]},{"query":"{ a }","variables":[{},{}]}]""", "HUB_BATCH_TOO_LARGE")]
    public async Task Lists_are_read_as_a_whole_before_one_of_them_is_run(string json, string? code)
    {
        var fault = await Assert.ThrowsAsync<RequestException>(() => ReadAsync(json, most: 3));

        Assert.Equal(code ?? "HC0009", fault.Error.Code);
    }

    [Theory]
    [InlineData("HC0009", 0, null)]
    [InlineData("HUB_BATCH_TOO_LARGE", 1, null)]
    [InlineData("HC0009", 2, "0f")]
    public async Task A_list_is_refused_where_the_operator_takes_none_or_fewer_or_the_address_names_one_document(string code, int most, string? id)
    {
        var fault = await Assert.ThrowsAsync<RequestException>(() => ReadAsync("""[{"query":"{ a }"},{"query":"{ b }"}]""", most, id));

        Assert.Equal((code, 400), (fault.Error.Code, fault.Status));
    }

    private static async Task<SentBody> ReadAsync(string body, int most, string? id = null, string? names = null)
    {
        var http = new DefaultHttpContext();
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        if (names is not null) http.Request.QueryString = QueryString.Create("batchOperations", names);
        if (id is not null) http.Request.RouteValues["id"] = id;
        using var share = new BodyBudget(new WebOptions()).Open();
        return await RequestReader.FromBodyAsync(http.Request, share, spool: null, most);
    }
}
