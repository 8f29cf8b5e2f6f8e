using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class AssistanceCaseConfiguration : IEntityTypeConfiguration<AssistanceCase>
{
    public void Configure(EntityTypeBuilder<AssistanceCase> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(assistance => new { assistance.Since, assistance.Id });
        builder.HasOne(assistance => assistance.Person).WithMany(resident => resident.AssistanceCases).OnDelete(DeleteBehavior.SetNull);
    }
}
