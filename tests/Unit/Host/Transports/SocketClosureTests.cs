using System.Text;
using Jianye.DataHub.Host.Transports.WebSocket;

namespace Jianye.DataHub.Tests.Unit.Host.Transports;

public sealed class SocketClosureTests
{
    [Fact]
    public void A_reason_has_at_most_123_bytes_and_whole_characters_only()
    {
        foreach (var text in (string[])["short", new string('x', 500), new string('网', 100), string.Concat(Enumerable.Repeat("😀", 100))])
        {
            var reason = SocketClosure.Forbidden(text).Reason;

            Assert.True(Encoding.UTF8.GetByteCount(reason) <= 123);
            Assert.StartsWith(reason["Forbidden: ".Length..], text, StringComparison.Ordinal);
            Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(reason)));
        }
    }
}
