using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class ComplexConfiguration : IEntityTypeConfiguration<Complex>
{
    public void Configure(EntityTypeBuilder<Complex> builder)
    {
        builder.BelongsToPlace();
        builder.Property(complex => complex.Area).HasPrecision(12, 2);
        builder.HasOne(complex => complex.ServicePoint).WithMany(servicePoint => servicePoint.Complexes).OnDelete(DeleteBehavior.SetNull);
    }
}
