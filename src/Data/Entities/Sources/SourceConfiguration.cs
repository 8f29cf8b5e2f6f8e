using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.ToView("sources");
        builder.HasOne(source => source.Platform).WithMany();
        builder.OwnsMany(source => source.Claims, claims => claims.ToJson());
    }
}
