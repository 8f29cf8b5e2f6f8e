using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class MessageGroupType : EntityGraphType<MessageGroup>
{
    public MessageGroupType()
    {
        Show(
            messageGroup => messageGroup.Name,
            messageGroup => messageGroup.Grid,
            messageGroup => messageGroup.Level1Grid,
            messageGroup => messageGroup.Community,
            messageGroup => messageGroup.Street,
            messageGroup => messageGroup.Messages);
    }
}
