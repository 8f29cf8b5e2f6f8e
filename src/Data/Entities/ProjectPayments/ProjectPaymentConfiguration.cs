using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class ProjectPaymentConfiguration : IEntityTypeConfiguration<ProjectPayment>
{
    public void Configure(EntityTypeBuilder<ProjectPayment> builder)
    {
        builder.HasIndex(payment => new { payment.PaidOn, payment.Id });
        builder.Property(payment => payment.Amount).HasPrecision(14, 2);
        builder.HasOne(payment => payment.Project).WithMany(project => project.Payments).OnDelete(DeleteBehavior.SetNull);
    }
}
