using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class HonourConfiguration : IEntityTypeConfiguration<Honour>
{
    public void Configure(EntityTypeBuilder<Honour> builder)
    {
        builder.HasIndex(honour => new { honour.Month, honour.Id });
        builder.HasOne(honour => honour.Person).WithMany(resident => resident.Honours).OnDelete(DeleteBehavior.SetNull);
    }
}
