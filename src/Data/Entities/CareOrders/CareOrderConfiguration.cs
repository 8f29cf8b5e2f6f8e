using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class CareOrderConfiguration : IEntityTypeConfiguration<CareOrder>
{
    public void Configure(EntityTypeBuilder<CareOrder> builder)
    {
        builder.HasIndex(order => new { order.OrderedAt, order.Id });
        builder.Property(order => order.Fee).HasPrecision(12, 2);
        builder.OwnsMany(order => order.History, history => history.ToJson());
        builder.HasOne(order => order.Client).WithMany(client => client.Orders).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(order => order.Agreement).WithMany(agreement => agreement.Orders).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(order => order.Item).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
