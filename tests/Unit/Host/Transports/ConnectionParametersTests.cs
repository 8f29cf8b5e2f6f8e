using System.Text.Json;
using Jianye.DataHub.Host.Transports.WebSocket;

namespace Jianye.DataHub.Tests.Unit.Host.Transports;

public sealed class ConnectionParametersTests
{
    [Theory]
    [InlineData("{}", "", "", null)]
    [InlineData("""{"Authorization":"a"}""", "a", "", null)]
    [InlineData("""{"AUTHORIZATION":"a","x-api-key":"k","purpose":"p"}""", "a", "k", "p")]
    [InlineData("""{"headers":{"authorization":"a","X-API-Key":"k","x-purpose":"p"}}""", "a", "k", "p")]
    [InlineData("""{"Authorization":"a","headers":{"Authorization":"b"}}""", "a,b", "", null)]
    [InlineData("""{"Authorization":1,"headers":["Authorization"],"token":"t"}""", "", "", null)]
    [InlineData("""{"headers":{"headers":{"Authorization":"a"}}}""", "", "", null)]
    public void What_a_payload_says_is_found_by_the_names_of_headers(string payload, string authorization, string key, string? purpose)
    {
        using var json = JsonDocument.Parse(payload);
        var found = ConnectionParameters.Of(json.RootElement);

        Assert.Equal((authorization, key, purpose), (found.Authorization.ToString(), found.Key.ToString(), found.Purpose));
        Assert.Equal(authorization + key != "", found.HasCredential);
    }

    [Fact]
    public void No_payload_says_nothing() => Assert.False(ConnectionParameters.Of(default).HasCredential);
}
