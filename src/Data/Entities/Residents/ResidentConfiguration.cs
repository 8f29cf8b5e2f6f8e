using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class ResidentConfiguration : IEntityTypeConfiguration<Resident>
{
    public void Configure(EntityTypeBuilder<Resident> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(resident => resident.IdNumber).IsUnique();
        builder.HasIndex(resident => resident.Phone);
        builder.HasIndex(resident => resident.BirthDate);
        builder.HasIndex(resident => new { resident.GridId, resident.BirthDate, resident.Id });
        builder.HasIndex(resident => new { resident.Name, resident.Id });
        builder.HasIndex(resident => resident.Phones).HasMethod("gin");
        builder.OwnsMany(resident => resident.Identifiers, identifiers => identifiers.ToJson());
        builder.OwnsMany(resident => resident.CareGroups, groups => groups.ToJson());
        builder.HasOne(resident => resident.Household).WithMany(household => household.Members).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(resident => resident.Address).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(resident => resident.CareClient).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(resident => resident.CareAgreement).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(resident => resident.VolunteerAccount).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(resident => resident.PartyMembership).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(resident => resident.SocialWorker).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.ToTable(table => table.HasCheckConstraint("ck_residents_id_number_form", "id_number ~ '^[0-9]{17}[0-9X]$'"));
    }
}
