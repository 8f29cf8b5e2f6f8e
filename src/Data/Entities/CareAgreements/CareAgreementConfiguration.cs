using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class CareAgreementConfiguration : IEntityTypeConfiguration<CareAgreement>
{
    public void Configure(EntityTypeBuilder<CareAgreement> builder)
    {
        builder.HasOne(agreement => agreement.Client).WithMany(client => client.Agreements).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(agreement => agreement.Community).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(agreement => agreement.Provider).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(agreement => agreement.Items).WithMany().UsingEntity(
            "care_agreement_items",
            right => right.HasOne(typeof(ServiceItem)).WithMany().HasForeignKey("ItemId"),
            left => left.HasOne(typeof(CareAgreement)).WithMany().HasForeignKey("AgreementId"),
            link => link.HasKey("AgreementId", "ItemId"));
    }
}
