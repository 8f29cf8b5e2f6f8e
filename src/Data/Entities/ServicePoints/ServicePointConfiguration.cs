using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class ServicePointConfiguration : IEntityTypeConfiguration<ServicePoint>
{
    private const string NetsByKind = """
        case kind when 'PARTY' then array['PARTY_DEDICATION'] when 'ELDER' then array['ELDER_CARE']
            when 'COMPLEX' then array['LIFE'] when 'CULTURE' then array['LIFE'] when 'WINDOW' then array['LIFE'] else array[]::text[] end
        """;

    public void Configure(EntityTypeBuilder<ServicePoint> builder)
    {
        builder.BelongsToPlace();
        builder.Property(point => point.Nets).HasColumnType("text[]")
            .HasConversion(nets => nets.Select(net => EnumWords.Of(net)).ToArray(), words => words.Select(EnumWords.Parse<ServiceNet>).ToList(), new ValueComparer<List<ServiceNet>>(
                (left, right) => left!.SequenceEqual(right!), nets => nets.Count, nets => nets.ToList()))
            .HasComputedColumnSql(NetsByKind, stored: true);
        builder.OwnsMany(point => point.OpenHours, openHours => openHours.ToJson());
        builder.OwnsMany(point => point.Rooms, rooms => rooms.ToJson());
        builder.HasOne(point => point.Organization).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(point => point.Items).WithMany(serviceItem => serviceItem.Points).UsingEntity(
            "service_point_items",
            right => right.HasOne(typeof(ServiceItem)).WithMany().HasForeignKey("ItemId"),
            left => left.HasOne(typeof(ServicePoint)).WithMany().HasForeignKey("PointId"),
            link => link.HasKey("PointId", "ItemId"));
    }
}
