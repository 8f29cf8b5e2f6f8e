using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class ChannelAccountType : EntityGraphType<ChannelAccount>
{
    public ChannelAccountType()
    {
        Show(
            channelAccount => channelAccount.Channel,
            channelAccount => channelAccount.Nickname,
            channelAccount => channelAccount.Active,
            channelAccount => channelAccount.Verified,
            channelAccount => channelAccount.Since,
            channelAccount => channelAccount.Location,
            channelAccount => channelAccount.Person,
            channelAccount => channelAccount.Grid,
            channelAccount => channelAccount.Level1Grid,
            channelAccount => channelAccount.Community,
            channelAccount => channelAccount.Street,
            channelAccount => channelAccount.Signups,
            channelAccount => channelAccount.Messages,
            channelAccount => channelAccount.Requests);
    }
}
