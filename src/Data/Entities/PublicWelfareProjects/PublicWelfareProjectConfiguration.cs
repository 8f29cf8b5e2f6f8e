using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class PublicWelfareProjectConfiguration : IEntityTypeConfiguration<PublicWelfareProject>
{
    public void Configure(EntityTypeBuilder<PublicWelfareProject> builder)
    {
        builder.HasIndex(project => new { project.StartedOn, project.Id });
        builder.Property(project => project.Requested).HasPrecision(14, 2);
        builder.Property(project => project.Granted).HasPrecision(14, 2);
        builder.Property(project => project.Score).HasPrecision(6, 2);
        builder.OwnsMany(project => project.History, history => history.ToJson());
        builder.HasOne(project => project.Organization).WithMany(organization => organization.Projects).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(project => project.Leader).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(project => project.Communities).WithMany(community => community.PublicWelfareProjects).UsingEntity(
            "public_welfare_project_communities",
            right => right.HasOne(typeof(Community)).WithMany().HasForeignKey("CommunityId"),
            left => left.HasOne(typeof(PublicWelfareProject)).WithMany().HasForeignKey("ProjectId"),
            link => link.HasKey("ProjectId", "CommunityId"));
    }
}
