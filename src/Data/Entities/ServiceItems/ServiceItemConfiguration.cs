using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class ServiceItemConfiguration : IEntityTypeConfiguration<ServiceItem>
{
    public void Configure(EntityTypeBuilder<ServiceItem> builder)
    {
        builder.HasIndex(item => new { item.List, item.Code });
        builder.HasOne(item => item.Responsible).WithMany(organization => organization.Services).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(item => item.CoResponsible).WithMany(organization => organization.CoServices).UsingEntity(
            "service_item_co_responsible",
            right => right.HasOne(typeof(Organization)).WithMany().HasForeignKey("OrganizationId"),
            left => left.HasOne(typeof(ServiceItem)).WithMany().HasForeignKey("ItemId"),
            link => link.HasKey("ItemId", "OrganizationId"));
        builder.ToTable(table => table.HasCheckConstraint("ck_service_items_time_limit", "time_limit >= 0"));
    }
}
