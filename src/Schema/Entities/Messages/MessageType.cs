using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class MessageType : EntityGraphType<Message>
{
    public MessageType()
    {
        Show(
            message => message.Kind,
            message => message.Title,
            message => message.Body,
            message => message.Location,
            message => message.SentAt,
            message => message.Group,
            message => message.Author,
            message => message.Sender,
            message => message.Grid,
            message => message.Level1Grid,
            message => message.Community,
            message => message.Street);
    }
}
