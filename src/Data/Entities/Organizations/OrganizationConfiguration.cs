using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(organization => organization.CreditCode);
        builder.HasIndex(organization => new { organization.Name, organization.Kind });
        builder.HasOne(organization => organization.Parent).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(organization => organization.Supervisor).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(organization => organization.LegalRep).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
