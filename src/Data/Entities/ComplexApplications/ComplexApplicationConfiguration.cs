using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class ComplexApplicationConfiguration : IEntityTypeConfiguration<ComplexApplication>
{
    public void Configure(EntityTypeBuilder<ComplexApplication> builder)
    {
        builder.HasIndex(application => new { application.SubmittedOn, application.Id });
        builder.OwnsMany(application => application.History, history => history.ToJson());
        builder.HasOne(application => application.Complex).WithMany(complex => complex.Applications).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(application => application.Applicant).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(application => application.Contact).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
