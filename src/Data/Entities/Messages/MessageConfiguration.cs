using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(message => new { message.SentAt, message.Id });
        builder.HasOne(message => message.Group).WithMany(messageGroup => messageGroup.Messages).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(message => message.Author).WithMany(channel => channel.Messages).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(message => message.Sender).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
