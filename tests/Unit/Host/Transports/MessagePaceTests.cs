using System.Diagnostics;
using Jianye.DataHub.Host.Transports.WebSocket;

namespace Jianye.DataHub.Tests.Unit.Host.Transports;

public sealed class MessagePaceTests
{
    [Fact]
    public void Two_seconds_full_are_read_at_once_and_the_others_one_after_the_other()
    {
        var pace = new MessagePace(10, 0);
        for (var i = 0; i < 20; i++) Assert.Equal(TimeSpan.Zero, pace.Count(0));

        Assert.Equal(TimeSpan.FromMilliseconds(100), pace.Count(0));
        Assert.Equal(TimeSpan.FromMilliseconds(200), pace.Count(0));
    }

    [Fact]
    public void Who_waits_may_send_again_but_saves_up_no_more_than_two_seconds_full()
    {
        var pace = new MessagePace(10, 0);
        for (var i = 0; i < 21; i++) pace.Count(0);

        Assert.Equal(TimeSpan.Zero, pace.Count(Stopwatch.Frequency / 5));
        for (var i = 0; i < 20; i++) Assert.Equal(TimeSpan.Zero, pace.Count(Stopwatch.Frequency * 3_600));
        Assert.NotEqual(TimeSpan.Zero, pace.Count(Stopwatch.Frequency * 3_600));
    }
}
