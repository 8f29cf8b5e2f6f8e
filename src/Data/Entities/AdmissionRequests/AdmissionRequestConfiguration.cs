using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class AdmissionRequestConfiguration : IEntityTypeConfiguration<AdmissionRequest>
{
    public void Configure(EntityTypeBuilder<AdmissionRequest> builder)
    {
        builder.HasIndex(request => new { request.SubmittedOn, request.Id });
        builder.Property(request => request.Funds).HasPrecision(14, 2);
        builder.OwnsMany(request => request.History, history => history.ToJson());
        builder.HasOne(request => request.Applicant).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(request => request.Item).WithMany(serviceItem => serviceItem.AdmissionRequests).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(request => request.Handler).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(request => request.Communities).WithMany(community => community.AdmissionRequests).UsingEntity(
            "admission_request_communities",
            right => right.HasOne(typeof(Community)).WithMany().HasForeignKey("CommunityId"),
            left => left.HasOne(typeof(AdmissionRequest)).WithMany().HasForeignKey("RequestId"),
            link => link.HasKey("RequestId", "CommunityId"));
    }
}
